package org.spean.directory.ui;

import java.util.List;
import org.spean.directory.DutyHours;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;

/** Duty hours in the language of the page. */
final class HoursWords {

    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "holidays");

    private HoursWords() {}

    static String said(DutyHours hours, Reader reader) {
        if (hours.equals(DutyHours.ALWAYS)) {
            return reader.say("entry.hours.always");
        }
        String written = hours.written();
        for (String day : DAYS) {
            written = written.replace(day, reader.say("entry.hours." + day));
        }
        return reader.language() == Language.KHMER ? Numerals.shaped(written, reader.language()) : written;
    }
}
