package org.spean.calendar;

import java.time.LocalTime;

/**
 * The hours of the day in which nobody is written to or rung, over midnight where they begin later than they end.
 *
 * @param from the first quiet minute
 * @param to the first minute that is not quiet any more; the same as {@code from} where no hour is quiet
 */
public record QuietHours(LocalTime from, LocalTime to) {

    /** From 20:00 to 06:30 (design 3.4). */
    public static final QuietHours USUAL = new QuietHours(LocalTime.of(20, 0), LocalTime.of(6, 30));

    /** Whether this time of the day is quiet. */
    public boolean hold(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(to);
        return from.isAfter(to) ? begun || !over : begun && !over;
    }
}
