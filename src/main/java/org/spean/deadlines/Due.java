package org.spean.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.spean.vocabulary.CountryTime;

/** By when something is wanted. */
public sealed interface Due {

    /** Until the end of a day of the country. */
    record OnDay(LocalDate day) implements Due {}

    /** Until a moment. */
    record At(Instant moment) implements Due {}

    /** The first moment at which it is late. */
    default Instant end() {
        return switch (this) {
            case OnDay(LocalDate day) ->
                day.plusDays(1).atStartOfDay(CountryTime.ZONE).toInstant();
            case At(Instant moment) -> moment;
        };
    }

    /** Whether it is late now. */
    default boolean late(Instant now) {
        return !now.isBefore(end());
    }

    /** How many days of the country it is late; 0 on the day on which its moment passed, and before. */
    default long daysLate(Instant now) {
        LocalDate wanted = switch (this) {
            case OnDay(LocalDate day) -> day;
            case At(Instant moment) -> LocalDate.ofInstant(moment, CountryTime.ZONE);
        };
        return Math.max(0, ChronoUnit.DAYS.between(wanted, LocalDate.ofInstant(now, CountryTime.ZONE)));
    }
}
