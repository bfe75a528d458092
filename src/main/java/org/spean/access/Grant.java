package org.spean.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.spean.vocabulary.PlaceCode;

/**
 * A role for somebody, for something, from a moment until a moment: proposed, confirmed, held, over (design 1.2).
 *
 * @param account who gets it
 * @param province in which a district lies; empty for everything else
 * @param from from when it was wanted
 * @param until from when it is over; empty while no end is known
 * @param standsFor whose deputy they are in it; empty when they hold it themselves
 * @param standing where it stood at the moment it was asked about
 * @param proposed by whom and when; empty for one of a demonstration
 * @param decided who said the second yes, or refused and why; empty where nobody has, or no second yes was needed
 * @param shortened who took the rest of the wait away, and why
 * @param ended who ended or withdrew it
 * @param effective from when it is held; empty before it is confirmed
 */
public record Grant(
        UUID id,
        UUID account,
        Role role,
        Remit remit,
        Optional<PlaceCode> province,
        Instant from,
        Optional<Instant> until,
        Optional<String> standsFor,
        Standing standing,
        Optional<Step> proposed,
        Optional<Step> decided,
        Optional<Step> shortened,
        Optional<Step> ended,
        Optional<Instant> effective) {

    /** How long a proposal waits for its second yes (ours). */
    public static final Duration LAPSES_AFTER = Duration.ofDays(14);

    /**
     * What somebody did to it.
     *
     * @param reason as typed; empty where none is asked
     */
    public record Step(Instant at, UUID by, String reason) {}

    /** Where it stands. */
    public enum Standing {
        /** Waits for a second yes. */
        PROPOSED,
        /** Confirmed, and not yet begun. */
        WAITING,
        HELD,
        /** Ran out. */
        OVER,
        /** Was taken away. */
        ENDED,
        WITHDRAWN,
        REFUSED,
        /** Nobody said the second yes in time. */
        LAPSED;

        /** Whether it is held or may come to be. */
        public boolean open() {
            return this == PROPOSED || this == WAITING || this == HELD;
        }
    }

    /** When the proposal lapses; empty for what was never proposed. */
    public Optional<Instant> lapses() {
        return proposed.map(step -> step.at().plus(LAPSES_AFTER));
    }
}
