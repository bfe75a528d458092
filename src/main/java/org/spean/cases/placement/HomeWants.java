package org.spean.cases.placement;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.cases.CaseStanding;
import org.spean.cases.CaseState;
import org.spean.cases.CaseStep;
import org.spean.cases.CaseTask;
import org.spean.cases.StepKind;

/** What waits because of how a client is where they live. What is wanted follows from the steps alone. */
final class HomeWants {

    /** All that can be wanted. */
    static final Set<CaseTask> ALL = EnumSet.of(
            CaseTask.CASE_UNDERSTAND_WHY,
            CaseTask.CASE_ASK_FOR_MOVE,
            CaseTask.CASE_MOVE_ASKED,
            CaseTask.CASE_MOVED_HERE);

    private static final Set<StepKind> MOVES =
            Set.of(StepKind.TRANSFERRED, StepKind.RETURNED_TO_CARE, StepKind.REINTEGRATED);

    private HomeWants() {}

    /** What is wanted, each with the step that wants it. Nothing of a closed case, or of somebody who is not at home. */
    static Map<CaseTask, CaseStep> wanted(CaseStanding standing) {
        Map<CaseTask, CaseStep> wanted = new EnumMap<>(CaseTask.class);
        if (standing.state() == CaseState.CLOSED || standing.placement().isEmpty()) {
            return wanted;
        }
        Optional<CaseStep> followUp = standing.last(StepKind.FOLLOWED_UP);
        followUp.filter(step -> step.said("visits-wanted", "none"))
                .filter(step -> !standing.since(step, StepKind.REFUSAL_UNDERSTOOD))
                .ifPresent(step -> wanted.put(CaseTask.CASE_UNDERSTAND_WHY, step));
        followUp.filter(step -> step.said("well", "not-safe"))
                .filter(step -> !standing.since(step, StepKind.MOVE_ASKED) && !moved(standing, step))
                .ifPresent(step -> wanted.put(CaseTask.CASE_ASK_FOR_MOVE, step));
        standing.last(StepKind.MOVE_ASKED)
                .filter(step -> !moved(standing, step))
                .ifPresent(step -> wanted.put(CaseTask.CASE_MOVE_ASKED, step));
        standing.last(StepKind.TRANSFERRED)
                .filter(step -> !standing.since(step, StepKind.FOLLOWED_UP)
                        && !standing.since(step, StepKind.RETURNED_TO_CARE)
                        && !standing.since(step, StepKind.REINTEGRATED))
                .ifPresent(step -> wanted.put(CaseTask.CASE_MOVED_HERE, step));
        return wanted;
    }

    private static boolean moved(CaseStanding standing, CaseStep since) {
        return MOVES.stream().anyMatch(kind -> standing.since(since, kind));
    }
}
