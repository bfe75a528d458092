package org.spean.messaging.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.spean.messaging.sending.PauseOutcome.Wrong;

/** What somebody wants to be held back. */
public record PauseWish(PauseScope scope, String reason, Instant until, CatchUp catchUp) {

    /** How long a reason can be. */
    public static final int LONGEST_REASON = 200;

    /** Longer than this nothing is paused at once: whoever forgot it would lose people. */
    public static final Duration LONGEST = Duration.ofDays(31);

    Set<Wrong> wrong(Instant now) {
        Set<Wrong> wrong = EnumSet.noneOf(Wrong.class);
        if (reason.isBlank()) {
            wrong.add(Wrong.REASON_MISSING);
        }
        if (reason.length() > LONGEST_REASON) {
            wrong.add(Wrong.REASON_TOO_LONG);
        }
        if (!until.isAfter(now)) {
            wrong.add(Wrong.END_PASSED);
        }
        if (until.isAfter(now.plus(LONGEST))) {
            wrong.add(Wrong.TOO_LONG);
        }
        return wrong;
    }
}
