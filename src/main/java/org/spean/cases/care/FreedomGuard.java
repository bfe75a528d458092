package org.spean.cases.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.spean.cases.Against;
import org.spean.cases.Attempt;
import org.spean.cases.CaseStanding;
import org.spean.cases.Refusal;
import org.spean.cases.StepGuard;
import org.spean.cases.StepKind;
import org.springframework.stereotype.Component;

/**
 * Nobody is kept (Standards 6.11). An adult goes when they want to. A child, or whoever may be one, is kept for safety alone, while
 * the family is searched for, and with a record of its own.
 */
@Component
class FreedomGuard implements StepGuard {

    @Override
    public List<Refusal> anyway(StepKind kind, CaseStanding before, LocalDate today) {
        Optional<Against> against = switch (kind) {
            case CHILD_KEPT -> keeping(before, today);
            case KEEPING_REVIEWED ->
                Safety.keeping(before).isPresent() ? Optional.empty() : Optional.of(Against.NOBODY_KEPT);
            default -> Optional.empty();
        };
        return against.map(Refusal::of).stream().toList();
    }

    private static Optional<Against> keeping(CaseStanding before, LocalDate today) {
        if (!before.age(today).child()) {
            return Optional.of(Against.ADULT_NOT_KEPT);
        }
        if (Safety.kept(before, today).isPresent()) {
            return Optional.of(Against.KEPT_ALREADY);
        }
        return searched(before) ? Optional.empty() : Optional.of(Against.NO_SEARCH_OPEN);
    }

    /** Whether somebody searches: it was asked for, or it was chosen how, since the client was home last. */
    private static boolean searched(CaseStanding before) {
        int home = before.last(StepKind.REINTEGRATED).map(each -> each.number()).orElse(0);
        return before.last(each -> each.kind() == StepKind.SEARCH_ASKED || each.kind() == StepKind.OPTION_CHOSEN)
                .filter(each -> each.number() > home)
                .isPresent();
    }

    @Override
    public List<Refusal> against(Attempt attempt) {
        boolean child = attempt.before().age(attempt.today()).child();
        return switch (attempt.kind()) {
            case WISHES_TO_LEAVE ->
                attempt.wish().said("answer", "child-stays-for-safety") ? staying(attempt, child) : List.of();
            // Whoever turned eighteen is free: it can be written down that it is over, and nothing else.
            case KEEPING_REVIEWED ->
                !child && attempt.wish().said("keeping", "goes-on")
                        ? List.of(Refusal.at("keeping", Against.ADULT_NOT_KEPT))
                        : List.of();
            default -> List.of();
        };
    }

    private static List<Refusal> staying(Attempt attempt, boolean child) {
        if (!child) {
            return List.of(Refusal.at("answer", Against.ADULT_NOT_KEPT));
        }
        return Safety.kept(attempt.before(), attempt.today()).isPresent()
                ? List.of()
                : List.of(Refusal.at("answer", Against.KEEPING_NOT_RECORDED));
    }
}
