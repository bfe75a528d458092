package org.spean.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.OptionalInt;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/** A day as it stands on paper in Cambodia: weekday, day, month by its name, year, and the Buddhist year beside where it is sure. */
public record KhmerDate(LocalDate day) {

    private static final int BEFORE_VISAK = 543;
    private static final int AFTER_VISAK = 544;

    /**
     * The year of the Buddhist era. In Cambodia it changes at Visak Bochea, at the full moon of the month Pisak, in April or May,
     * and not at New Year: so it is 543 more than the common year until then and 544 more after that. The moon of a year is known
     * from the sub-decree on holidays alone, so in those two months, and in June to be safe, nothing is said.
     */
    public OptionalInt buddhistYear() {
        if (day.getMonth().compareTo(Month.APRIL) < 0) {
            return OptionalInt.of(day.getYear() + BEFORE_VISAK);
        }
        return day.getMonth().compareTo(Month.JUNE) > 0
                ? OptionalInt.of(day.getYear() + AFTER_VISAK)
                : OptionalInt.empty();
    }

    /** Written out, in the figures of the language: {@code Monday, 14 December 2026 (Buddhist year 2570)}. */
    public String in(Language language) {
        String common = Words.say(
                "paper.day",
                language,
                day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, language.locale()),
                Numerals.of(day.getDayOfMonth(), language),
                day.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, language.locale()),
                Numerals.of(day.getYear(), language));
        OptionalInt buddhist = buddhistYear();
        return buddhist.isPresent()
                ? Words.say("paper.day-buddhist", language, common, Numerals.of(buddhist.getAsInt(), language))
                : common;
    }
}
