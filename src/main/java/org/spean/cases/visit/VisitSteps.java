package org.spean.cases.visit;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.spean.appointments.VisitKind;
import org.spean.cases.StepKind;

/** With which step it is recorded what a visit found. */
final class VisitSteps {

    private static final Map<VisitKind, StepKind> FOUND = new EnumMap<>(Map.of(
            VisitKind.FAMILY_SEARCH, StepKind.FAMILY_SEARCHED,
            VisitKind.SEARCH_BY_OFFICIAL, StepKind.FAMILY_SEARCHED,
            VisitKind.FAMILY_ASSESSMENT, StepKind.FAMILY_ASSESSED,
            VisitKind.RECONCILIATION, StepKind.RECONCILED,
            VisitKind.DECISION_MEETING, StepKind.DECISION_MET,
            VisitKind.REINTEGRATION, StepKind.REINTEGRATED,
            VisitKind.FOLLOW_UP_JOINT, StepKind.FOLLOWED_UP,
            VisitKind.FOLLOW_UP_DISTRICT, StepKind.FOLLOWED_UP));

    private VisitSteps() {}

    /** The step with which is recorded what such a visit found. */
    static StepKind found(VisitKind kind) {
        return Objects.requireNonNull(FOUND.get(kind), kind.name());
    }

    /** Whether there are visits of which this step records what they found. */
    static boolean records(StepKind kind) {
        return FOUND.containsValue(kind);
    }
}
