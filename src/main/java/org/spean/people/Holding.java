package org.spean.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody in a post, with everything that is asked about it.
 *
 * @param phone what is known of the number on which the post is reached; empty where there is none
 * @param absences that are not over, the earliest first
 * @param deputies who act for them, or are proposed to
 */
public record Holding(
        Designation designation, Person person, Optional<Phone> phone, List<Absence> absences, List<Holding> deputies) {

    /** The last day away of somebody who is away on that day. */
    public Optional<LocalDate> awayUntil(LocalDate day) {
        return absences.stream()
                .filter(each -> each.on(day))
                .map(Absence::until)
                .findFirst();
    }
}
