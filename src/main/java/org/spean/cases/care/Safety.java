package org.spean.cases.care;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.spean.cases.CaseStanding;
import org.spean.cases.CaseStep;
import org.spean.cases.StepKind;

/** What follows from the steps of a case for the client's safety and freedom. */
public final class Safety {

    private static final Set<StepKind> LEAVING = EnumSet.of(StepKind.REINTEGRATED, StepKind.LEFT_WITHOUT_NOTICE);

    private Safety() {}

    /** The crisis that is open; empty where none is. */
    public static Optional<CaseStep> crisis(CaseStanding standing) {
        return standing.last(each -> each.kind() == StepKind.CRISIS || each.kind() == StepKind.CRISIS_OVER)
                .filter(each -> each.kind() == StepKind.CRISIS);
    }

    /** The step since which they are away without a word; empty where they are not. */
    public static Optional<CaseStep> away(CaseStanding standing) {
        return standing.last(StepKind.LEFT_WITHOUT_NOTICE)
                .filter(left -> !standing.since(left, StepKind.CAME_BACK)
                        && !standing.since(left, StepKind.REINTEGRATED)
                        && !standing.since(left, StepKind.RETURNED_TO_CARE));
    }

    /** The step with which a child is kept today; empty where nobody is, and for whoever is an adult by now. */
    public static Optional<CaseStep> kept(CaseStanding standing, LocalDate today) {
        return keeping(standing).filter(each -> standing.age(today).child());
    }

    /** The same, whatever became of their age by the calendar alone: its end is written down still. */
    public static Optional<CaseStep> keeping(CaseStanding standing) {
        return standing.last(StepKind.CHILD_KEPT)
                .filter(kept -> standing.last(each -> each.number() > kept.number() && ends(each))
                        .isEmpty());
    }

    /** The step that ended a keeping; empty where it goes on. */
    static Optional<CaseStep> ended(CaseStanding standing, CaseStep kept) {
        return standing.steps().stream()
                .filter(each -> each.number() > kept.number() && ends(each))
                .findFirst();
    }

    private static boolean ends(CaseStep step) {
        return LEAVING.contains(step.kind())
                || (step.kind() == StepKind.KEEPING_REVIEWED && step.said("keeping", "ended"))
                || (step.kind() == StepKind.WISHES_TO_LEAVE && step.said("answer", "left"))
                || (step.kind() == StepKind.AGE_SETTLED && step.said("age", "known-adult"));
    }

    /** From which day on the client is an adult who was a child before; empty where they always were one, or it is not known. */
    static Optional<LocalDate> adultFrom(CaseStanding standing) {
        return standing.last(StepKind.AGE_SETTLED)
                .flatMap(step -> step.said("age", "known-adult")
                        ? Optional.of(step.on()).filter(on -> wasChild(standing, step))
                        : step.day("adult-from"));
    }

    private static boolean wasChild(CaseStanding standing, CaseStep settled) {
        return standing.last(each ->
                        each.number() < settled.number() && each.told("age").isPresent())
                .filter(each -> each.said("age", "known-adult"))
                .isEmpty();
    }
}
