package org.spean.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known about the token of another program. The token itself is not.
 *
 * @param name how people name the program
 * @param scope how much it may read
 * @param hint the token's last four letters
 * @param issued when, and by whom; nobody for the demonstration's own
 * @param expires from when on it is refused
 * @param revoked when and by whom; empty for one that was not
 * @param lastUsed to the minute; empty for one that never came
 * @param demonstration one that everybody may know: refused wherever the program does not run as a demonstration
 */
public record ProgramToken(
        UUID id,
        String name,
        Scope scope,
        String hint,
        Act issued,
        Instant expires,
        Optional<Act> revoked,
        Optional<Instant> lastUsed,
        boolean demonstration) {

    private static final Duration SOON = Duration.ofDays(14);

    /** When somebody did something, and the name of who it was; empty where nobody was. */
    public record Act(Instant at, Optional<String> by) {}

    /** Whether it opens anything. */
    public enum State {
        VALID,
        ENDING_SOON,
        ENDED,
        REVOKED;

        /** Whether it still opens. */
        public boolean opens() {
            return this == VALID || this == ENDING_SOON;
        }
    }

    /** Whether it opens anything at that moment. */
    public State at(Instant now) {
        if (revoked.isPresent()) {
            return State.REVOKED;
        }
        if (!now.isBefore(expires)) {
            return State.ENDED;
        }
        return now.isBefore(expires.minus(SOON)) ? State.VALID : State.ENDING_SOON;
    }
}
