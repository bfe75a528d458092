package org.spean.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.spean.vocabulary.PlaceCode;

/**
 * A role that somebody shall get. Whether the place or organization exists has been looked at before: this room knows none.
 *
 * @param account who shall get it
 * @param province in which the district lies, for a district; empty for everything else
 * @param from from when; a moment that is over means at once
 * @param until from when it is over; empty while no end is known
 * @param standsFor whose deputy they will be, as named on screens; empty when they hold it themselves
 */
public record GrantWish(
        UUID account,
        Role role,
        Remit remit,
        Optional<PlaceCode> province,
        Instant from,
        Optional<Instant> until,
        Optional<String> standsFor) {

    public GrantWish {
        if (province.isPresent() != (remit.kind() == Remit.Kind.DISTRICT)) {
            throw new IllegalArgumentException("a district, and nothing else, is said with its province");
        }
    }
}
