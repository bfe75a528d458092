package org.spean.access.trail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.spean.vocabulary.CountryTime;

/**
 * Days of the country, from the first to the last of them.
 *
 * @param from empty: from the beginning
 * @param to empty: until now
 */
public record Days(Optional<LocalDate> from, Optional<LocalDate> to) {

    /** All of them. */
    public static final Days ALL = new Days(Optional.empty(), Optional.empty());

    /** Whether the first is after the last. */
    public boolean backwards() {
        return from.isPresent() && to.isPresent() && from.get().isAfter(to.get());
    }

    /** Narrows a query to entries of these days; by their ids, so that no other month is touched. */
    void narrow(Conditions conditions) {
        from.ifPresent(day -> conditions.and("e.id >= log.first_id(:from)", Map.of("from", begin(day))));
        to.ifPresent(day -> conditions.and("e.id < log.first_id(:to)", Map.of("to", begin(day.plusDays(1)))));
    }

    private static OffsetDateTime begin(LocalDate day) {
        Instant begin = day.atStartOfDay(CountryTime.ZONE).toInstant();
        return OffsetDateTime.ofInstant(begin, ZoneOffset.UTC);
    }
}
