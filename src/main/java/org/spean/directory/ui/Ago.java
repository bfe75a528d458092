package org.spean.directory.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.spean.widgets.Numerals;

/** How long ago a day was, in words: today, yesterday, 12 days ago, and after three months the day itself. */
final class Ago {

    private static final int LONG_AGO_DAYS = 90;

    private Ago() {}

    static String said(LocalDate day, LocalDate today, Reader reader) {
        long days = ChronoUnit.DAYS.between(day, today);
        if (days <= 0) {
            return reader.say("page.ago.today");
        }
        if (days == 1) {
            return reader.say("page.ago.yesterday");
        }
        return days <= LONG_AGO_DAYS
                ? reader.say("page.ago.days", days)
                : reader.say("page.ago.on", Numerals.day(day, reader.language()));
    }
}
