package org.spean.cases.placement;

import java.util.List;
import java.util.Optional;
import org.spean.cases.CaseStanding;
import org.spean.cases.CaseStep;
import org.spean.cases.Rung;
import org.spean.cases.StepField;
import org.spean.cases.StepKind;

/** The order of searching (Circular 1-1): immediate family, relatives, foster family; long-term care when none of them can be. */
final class Ladder {

    /** In their order. */
    static final List<Rung> SEARCHED = List.of(Rung.IMMEDIATE_FAMILY, Rung.RELATIVES, Rung.FOSTER_FAMILY);

    private Ladder() {}

    /** Those that come before one and were not given up: not looked at, or possible. None before a free choice. */
    static List<Rung> open(CaseStanding standing, Rung before) {
        return SEARCHED.stream()
                .filter(rung -> before.searched() && rung.compareTo(before) < 0)
                .filter(rung -> givenUp(standing, rung).isEmpty())
                .toList();
    }

    /** When one was looked at and given up: not possible, not safe, or the client declines. */
    static Optional<CaseStep> givenUp(CaseStanding standing, Rung rung) {
        return standing.last(step -> step.kind() == StepKind.RUNG_LOOKED_AT && step.said("rung", StepField.word(rung)))
                .filter(step -> !step.said("result", "possible"));
    }

    /** After which step an assessment is one for this rung: whatever was assessed before was given up with it. */
    static int assessedAfter(CaseStanding standing, Rung rung) {
        return SEARCHED.stream()
                .filter(each -> each.compareTo(rung) <= 0)
                .flatMap(each -> givenUp(standing, each).stream())
                .mapToInt(CaseStep::number)
                .max()
                .orElse(0);
    }
}
