package org.spean.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Days on which whoever holds a post is away.
 *
 * @param until the last day away
 * @param acting who acts meanwhile; empty where nobody was named
 */
public record Absence(UUID id, UUID designation, LocalDate from, LocalDate until, Optional<PersonId> acting) {

    /** Whether they are away on that day. */
    public boolean on(LocalDate day) {
        return !from.isAfter(day) && !until.isBefore(day);
    }
}
