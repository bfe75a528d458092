package org.spean.access.guard;

import java.util.Optional;
import org.spean.access.guard.GlassOutcome.Reason;

/** What counts as a reason: enough words to judge by later, and no book. */
final class GivenReason {

    private GivenReason() {}

    /** What stands against it. */
    static Optional<Reason> against(String reason) {
        String said = reason.strip();
        int letters = said.codePointCount(0, said.length());
        if (letters < BreakGlass.FEWEST_LETTERS) {
            return Optional.of(Reason.REASON_TOO_SHORT);
        }
        return letters > BreakGlass.MOST_LETTERS ? Optional.of(Reason.REASON_TOO_LONG) : Optional.empty();
    }
}
