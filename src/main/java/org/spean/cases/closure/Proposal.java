package org.spean.cases.closure;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spean.cases.CaseStanding;
import org.spean.cases.CaseStep;
import org.spean.cases.Criterion;
import org.spean.cases.StepField;
import org.spean.cases.StepKind;

/** A closure that is proposed, and what became of it. */
record Proposal(CaseStep step, CaseStanding standing) {

    /** Where there is nothing to decide: the client died, or left (ours). */
    private static final Set<Criterion> WITHOUT_MEETING = EnumSet.of(Criterion.E, Criterion.F, Criterion.G);

    /** The one that stands, closed or not; empty where none does. */
    static Optional<Proposal> of(CaseStanding standing) {
        return standing.proposal().map(step -> new Proposal(step, standing));
    }

    Criterion criterion() {
        return step.told("criterion")
                .map(word -> StepField.value(Criterion.class, word))
                .orElseThrow();
    }

    Optional<CaseStep> inProvince() {
        return standing.after(step, StepKind.CLOSURE_CONFIRMED_IN_PROVINCE);
    }

    Optional<CaseStep> byMinistry() {
        return standing.after(step, StepKind.CLOSURE_CONFIRMED_BY_ATRO);
    }

    /** Whether the meeting said so, or need not say anything. */
    boolean decided() {
        return WITHOUT_MEETING.contains(criterion())
                || standing.after(step, StepKind.CLOSURE_DECIDED)
                        .filter(each -> each.said("meeting-says", "close"))
                        .isPresent();
    }

    /** Who had a part in it: proposed or confirmed it. */
    Stream<CaseStep> parts() {
        return Stream.of(Optional.of(step), inProvince(), byMinistry())
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(CaseStep::number));
    }
}
