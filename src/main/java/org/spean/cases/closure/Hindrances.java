package org.spean.cases.closure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.cases.Against;
import org.spean.cases.CaseStanding;
import org.spean.cases.CaseStep;
import org.spean.cases.Criterion;
import org.spean.cases.Refusal;
import org.spean.cases.Rung;
import org.spean.cases.StepField;
import org.spean.cases.StepKind;
import org.spean.cases.care.Safety;

/** What keeps any case open, whatever criterion is named: asked when it is proposed, and again at each confirmation. */
final class Hindrances {

    /** In long-term care a case is reviewed every six months (Circular 2-2 H). */
    private static final int REVIEWED_MONTHS = 6;

    /** Of these, that the client is not happy is the opposite (Circular 2-2 H). */
    private static final Set<Criterion> OF_A_HAPPY_END = EnumSet.of(Criterion.A, Criterion.I);

    private static final Set<StepKind> ENDING = EnumSet.of(StepKind.LONG_TERM_ENDED, StepKind.REINTEGRATED);

    private Hindrances() {}

    /** What holds on this day. */
    static List<Refusal> of(CaseStanding standing, LocalDate today) {
        List<Refusal> why = new ArrayList<>();
        if (Safety.crisis(standing).isPresent()) {
            why.add(Refusal.of(Against.CRISIS_OPEN));
        }
        if (Safety.kept(standing, today).isPresent()) {
            why.add(Refusal.of(Against.CHILD_IS_KEPT));
        }
        if (standing.age(today).child() && unreviewed(standing, today)) {
            why.add(Refusal.of(Against.REVIEW_FIRST));
        }
        return why;
    }

    private static boolean unreviewed(CaseStanding standing, LocalDate today) {
        return longTerm(standing)
                .filter(began -> standing.after(began, StepKind.LONG_TERM_REVIEWED)
                        .filter(each -> each.on().isAfter(today.minusMonths(REVIEWED_MONTHS)))
                        .isEmpty())
                .isPresent();
    }

    /** The step since which they are in long-term care; empty where they are not. */
    static Optional<CaseStep> longTerm(CaseStanding standing) {
        return standing.last(each -> begins(each) || ENDING.contains(each.kind()))
                .filter(Hindrances::begins);
    }

    private static boolean begins(CaseStep step) {
        return step.kind() == StepKind.LONG_TERM_BEGAN
                || (step.kind() == StepKind.TAKEN_OVER && step.said("rung", StepField.word(Rung.LONG_TERM_CARE)));
    }

    /** The circular's note H: who is not happily reintegrated stays an open case. */
    static Optional<Refusal> unhappy(Criterion criterion, CaseStanding standing) {
        return OF_A_HAPPY_END.contains(criterion)
                ? standing.last(StepKind.FOLLOWED_UP)
                        .filter(each -> !each.said("well", "well"))
                        .map(CaseStep::on)
                        .map(on -> Refusal.at("criterion", Against.NOT_HAPPY, on))
                : Optional.empty();
    }
}
