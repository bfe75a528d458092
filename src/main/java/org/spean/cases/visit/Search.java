package org.spean.cases.visit;

import java.util.Optional;
import java.util.Set;
import org.spean.cases.CaseStanding;
import org.spean.cases.CaseStep;
import org.spean.cases.Rung;
import org.spean.cases.StepField;
import org.spean.cases.StepKind;

/** What is known of the family so far, from the steps of a case. */
final class Search {

    private static final Set<String> POSSIBLE = Set.of("possible", "with-support");

    private Search() {}

    /** A or B; empty before it was chosen. */
    static Optional<String> option(CaseStanding standing) {
        return standing.last(StepKind.OPTION_CHOSEN).flatMap(step -> step.told("option"));
    }

    /** Whether there is a family that can be assessed and visited: found, or relatives or others who are possible. */
    static boolean found(CaseStanding standing) {
        return standing.last(StepKind.FAMILY_SEARCHED)
                        .filter(step -> step.said("found", "found"))
                        .isPresent()
                || standing.last(StepKind.RUNG_LOOKED_AT)
                        .filter(step -> step.said("result", "possible"))
                        .isPresent();
    }

    /** Whether an assessment says that going there is possible. */
    static boolean possible(CaseStep assessment) {
        return assessment.told("conclusion").filter(POSSIBLE::contains).isPresent();
    }

    /** Whether the client's last yes was to a place that needs no family: then no assessment of one is waited for. */
    static boolean choosesFreely(CaseStanding standing) {
        return standing.last(step -> step.kind() == StepKind.CLIENT_DECIDED && step.said("decides", "yes"))
                .flatMap(step -> step.told("rung"))
                .map(word -> StepField.value(Rung.class, word))
                .filter(rung -> !rung.searched())
                .isPresent();
    }
}
