package org.spean.access;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody holds, for something, for a time.
 *
 * @param role what they do
 * @param remit for whom or where
 * @param from the first moment
 * @param until the moment from which it is over; null while no end is known
 * @param standsFor whose deputy they are in it, as named on screens; null when they hold it themselves
 */
public record Held(
        Role role,
        Remit remit,
        Instant from,
        @Nullable Instant until,
        @Nullable String standsFor) implements Serializable {

    /** Whether it is held at this moment. */
    public boolean at(Instant moment) {
        return !moment.isBefore(from) && (until == null || moment.isBefore(until));
    }
}
