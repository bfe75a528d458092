package org.spean.cases.closure;

import java.util.List;
import org.spean.cases.Against;
import org.spean.cases.Attempt;
import org.spean.cases.Refusal;
import org.spean.cases.StepGuard;
import org.spean.cases.StepKind;
import org.spean.cases.StepWish;
import org.springframework.stereotype.Component;

/** The client takes part in the decision to close, and is prepared for it; who cannot be reached was tried to be (Standards 7.10). */
@Component
class ConsultingGuard implements StepGuard {

    /** So often somebody tried, at least (ours). */
    private static final int ATTEMPTS = 2;

    @Override
    public List<Refusal> against(Attempt attempt) {
        if (attempt.kind() != StepKind.CLOSURE_PROPOSED) {
            return List.of();
        }
        StepWish wish = attempt.wish();
        boolean died = wish.said("criterion", "e");
        if (died != wish.said("consulted", "died")) {
            return List.of(Refusal.at("consulted", died ? Against.HAS_DIED : Against.ONLY_IF_DIED));
        }
        if (wish.said("consulted", "yes") && !wish.yes("prepared")) {
            return List.of(Refusal.at("prepared", Against.NOT_PREPARED));
        }
        return wish.said("consulted", "not-reachable")
                        && wish.answer("attempts").map(Integer::parseInt).orElse(0) < ATTEMPTS
                ? List.of(Refusal.at("attempts", Against.NOT_TRIED, ATTEMPTS))
                : List.of();
    }
}
