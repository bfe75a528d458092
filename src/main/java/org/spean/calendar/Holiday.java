package org.spean.calendar;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A public holiday: one day. What lasts three days is three of them.
 *
 * @param id its handle
 * @param day of the country
 * @param source how it is known
 * @param reference which sub-decree, or whatever else says so; empty where nobody told
 */
public record Holiday(UUID id, LocalDate day, HolidayName name, HolidaySource source, String reference) {

    /** Whether the year's sub-decree still has to say so. */
    public boolean toConfirm() {
        return source == HolidaySource.CALCULATED;
    }

    /** As somebody would have typed it: for whoever takes a correction back. */
    public HolidayWish wish() {
        return new HolidayWish(day, name, source, reference);
    }
}
