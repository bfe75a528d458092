package org.spean.directory.ui;

import org.spean.directory.DutyHours;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;

/** Duty hours in the language of the page. */
final class HoursWords {

    private HoursWords() {}

    static String said(DutyHours hours, Reader reader) {
        if (hours.equals(DutyHours.ALWAYS)) {
            return reader.say("entry.hours.always");
        }
        String said = hours.said(day -> reader.say("entry.hours." + day));
        return reader.language() == Language.KHMER ? Numerals.shaped(said, reader.language()) : said;
    }
}
