package org.spean.cases.placement;

import java.time.LocalDate;
import java.util.List;
import org.spean.cases.Against;
import org.spean.cases.Attempt;
import org.spean.cases.CaseStanding;
import org.spean.cases.Refusal;
import org.spean.cases.Rung;
import org.spean.cases.StepGuard;
import org.spean.cases.StepKind;
import org.springframework.stereotype.Component;

/** Long-term care is the last of all, wants the client's yes, and is looked at again (Circular 1-1, 2-2 H; Standards 6.11). */
@Component
class LongTermGuard implements StepGuard {

    @Override
    public List<Refusal> anyway(StepKind kind, CaseStanding before, LocalDate today) {
        return switch (kind) {
            case LONG_TERM_BEGAN -> began(before);
            case LONG_TERM_REVIEWED, LONG_TERM_ENDED ->
                before.inLongTermCare() ? List.of() : List.of(Refusal.of(Against.NOT_LONG_TERM));
            default -> List.of();
        };
    }

    private static List<Refusal> began(CaseStanding before) {
        if (before.inLongTermCare()) {
            return List.of(Refusal.of(Against.ALREADY_LONG_TERM));
        }
        if (before.placement().isPresent()) {
            return List.of(Refusal.of(Against.ALREADY_HOME));
        }
        return Ladder.open(before, Rung.LONG_TERM_CARE).stream()
                .map(rung -> Refusal.of(Against.LONG_TERM_LAST, rung))
                .toList();
    }

    @Override
    public List<Refusal> against(Attempt attempt) {
        return switch (attempt.kind()) {
            case LONG_TERM_BEGAN ->
                attempt.wish().said("stay", "agreed")
                        ? List.of()
                        : List.of(Refusal.at("stay", Against.LONG_TERM_AGREED));
            case LONG_TERM_REVIEWED ->
                attempt.wish().yes("client-heard")
                        ? List.of()
                        : List.of(Refusal.at("client-heard", Against.CLIENT_NOT_HEARD));
            default -> List.of();
        };
    }
}
