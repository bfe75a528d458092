package org.spean.access.trail;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.spean.vocabulary.CountryTime;

/**
 * A week of the country, from Monday to Sunday.
 *
 * @param monday its first day
 */
record Week(LocalDate monday) {

    /** When a centre is told of the week before (design 5.3; the hour is ours). */
    private static final LocalTime TOLD = LocalTime.of(7, 30);

    /** The last week of which centres are told by this moment. */
    static Week toldBy(Instant now) {
        ZonedDateTime here = now.atZone(CountryTime.ZONE);
        LocalDate monday = here.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        boolean told = !here.isBefore(monday.atTime(TOLD).atZone(CountryTime.ZONE));
        return new Week(monday.minusWeeks(told ? 1 : 2));
    }

    LocalDate sunday() {
        return monday.plusDays(6);
    }

    Days days() {
        return new Days(Optional.of(monday), Optional.of(sunday()));
    }
}
