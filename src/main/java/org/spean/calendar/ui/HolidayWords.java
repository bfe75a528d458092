package org.spean.calendar.ui;

import java.time.LocalDate;
import java.time.format.TextStyle;
import org.spean.calendar.Holiday;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.SpokenText;
import org.spean.widgets.Words;

/** What there is to say about holidays, in the page's language. */
record HolidayWords(Language language) {

    String say(String key, Object... parameters) {
        return Words.say(key, language, parameters);
    }

    /** A sentence about so many: one, or more. */
    String count(String key, long number) {
        return say(key + (number == 1 ? ".one" : ".many"), Numerals.of(number, language));
    }

    String year(int year) {
        return Numerals.of(year, language);
    }

    String day(LocalDate day) {
        return Numerals.day(day, language);
    }

    String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, language.locale());
    }

    String name(Holiday holiday) {
        return holiday.name().in(language);
    }

    SpokenText spoken(Holiday holiday) {
        return new SpokenText(name(holiday), holiday.name().spokenIn(language), language);
    }
}
