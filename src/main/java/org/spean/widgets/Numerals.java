package org.spean.widgets;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;

/**
 * Counts and dates in the numerals of the page's language: Khmer digits on a Khmer page. Telephone numbers never come
 * here: they are dialled in Latin digits.
 */
public final class Numerals {

    private static final char KHMER_ZERO = '០';

    private Numerals() {}

    /** A count: {@code 43} or {@code ៤៣}. */
    public static String of(long number, Language language) {
        return shaped(Long.toString(number), language);
    }

    /** A text with its digits in the numerals of the language; everything else stays. */
    public static String shaped(String text, Language language) {
        if (language != Language.KHMER) {
            return text;
        }
        StringBuilder shaped = new StringBuilder(text.length());
        text.chars()
                .map(letter -> letter >= '0' && letter <= '9' ? KHMER_ZERO + letter - '0' : letter)
                .forEach(letter -> shaped.append((char) letter));
        return shaped.toString();
    }

    /** A day, written out: {@code 5 December 2010}. */
    public static String day(LocalDate day, Language language) {
        return Words.say(
                "page.date.day",
                language,
                of(day.getDayOfMonth(), language),
                monthName(YearMonth.from(day), language),
                of(day.getYear(), language));
    }

    /** A day of this year or the next, in short, as messages have it: {@code 5/12}. */
    public static String dayInShort(LocalDate day, Language language) {
        return shaped(day.getDayOfMonth() + "/" + day.getMonthValue(), language);
    }

    /** A day and the time of day, in the country: {@code 5 December 2010, 08:30}. */
    public static String moment(Instant at, Language language) {
        ZonedDateTime there = ZonedDateTime.ofInstant(at, CountryTime.ZONE);
        String time = "%02d:%02d".formatted(there.getHour(), there.getMinute());
        return Words.say("people.moment", language, day(there.toLocalDate(), language), shaped(time, language));
    }

    /** A month, written out: {@code December 2010}. */
    public static String month(YearMonth month, Language language) {
        return Words.say("page.date.month", language, monthName(month, language), of(month.getYear(), language));
    }

    private static String monthName(YearMonth month, Language language) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, language.locale());
    }
}
