package org.spean.messaging.sending;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A time in which something is not sent.
 *
 * @param reason as somebody typed it
 * @param by the account of whoever paused it
 * @param until when it ends by itself
 * @param catchUp what becomes of held messages then
 * @param endedAt when somebody ended it before
 */
public record Pause(
        PauseId id,
        PauseScope scope,
        String reason,
        UUID by,
        Instant from,
        Instant until,
        CatchUp catchUp,
        Optional<Instant> endedAt) {

    /** Whether it holds anything back at this moment. */
    public boolean on(Instant now) {
        return endedAt.isEmpty() && now.isBefore(until);
    }

    /** When it was over, or will be. */
    public Instant end() {
        return endedAt.orElse(until);
    }
}
