package org.spean.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.spean.vocabulary.CountryTime;

/** Days of the country, as designations, absences and agreements count them. */
final class Days {

    private Days() {}

    static LocalDate today(Clock clock) {
        return of(clock.instant());
    }

    static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, CountryTime.ZONE);
    }

    /** The first moment of a day. */
    static Instant start(LocalDate day) {
        return day.atStartOfDay(CountryTime.ZONE).toInstant();
    }
}
