package org.spean.directory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether a service takes somebody, as it said itself.
 *
 * @param state what it said; {@link State#OPEN} also where nobody ever said anything
 * @param until the last day on which it does not; empty where it takes people, or nobody knows the day
 * @param ends the last day of the project or service; empty where no end is known (Forum: projects are short)
 */
public record Taking(State state, Optional<LocalDate> until, Optional<LocalDate> ends) {

    /** Where nothing was said. */
    public static final Taking UNSAID = new Taking(State.OPEN, Optional.empty(), Optional.empty());

    /** What it said of itself. That it has ended is no state of an entry: an ended one is a {@link Tombstone}. */
    public enum State {
        OPEN,
        /** It has no place. */
        FULL,
        /** It takes no referrals, for whatever reason. */
        NOT_TAKING
    }

    /**
     * Makes one.
     *
     * @throws IllegalArgumentException when it is open and says until when it is not
     */
    public Taking {
        if (state == State.OPEN && until.isPresent()) {
            throw new IllegalArgumentException("what is open is not closed until a day");
        }
    }

    /** Whether it takes people on this day. */
    public boolean on(LocalDate day) {
        return state == State.OPEN || until.filter(day::isAfter).isPresent();
    }

    /** Later than any day that somebody means. */
    private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    /** The last day on which it takes nobody: the end of time where nobody knows; empty where it takes people. */
    public Optional<LocalDate> closedUntil() {
        return state == State.OPEN ? Optional.empty() : Optional.of(until.orElse(NO_END));
    }

    /** The same with another end. */
    public Taking ending(Optional<LocalDate> other) {
        return new Taking(state, until, other);
    }
}
