package org.spean.calendar;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.spean.calendar.HolidayOutcome.Wrong;
import org.spean.vocabulary.TypedText;

/**
 * What somebody types about a holiday.
 *
 * @param reference may be empty
 */
public record HolidayWish(LocalDate day, HolidayName name, HolidaySource source, String reference) {

    /** The first year that is kept. */
    public static final int FIRST_YEAR = 2020;

    /** The last year that is kept. */
    public static final int LAST_YEAR = 2060;

    /** The longest reference, in letters. */
    public static final int LONGEST_REFERENCE = 200;

    /** The reference without blanks around. */
    public HolidayWish {
        reference = TypedText.clean(reference);
    }

    /** Whether holidays of this year are kept. */
    public static boolean keeps(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    Holiday as(UUID id) {
        return new Holiday(id, day, name, source, reference);
    }

    /** What is wrong with it, whatever else there is. */
    Set<Wrong> wrong() {
        Set<Wrong> wrong = EnumSet.noneOf(Wrong.class);
        if (!keeps(day.getYear())) {
            wrong.add(Wrong.YEAR_UNLIKELY);
        }
        if (name.khmer().isEmpty() && name.english().isEmpty()) {
            wrong.add(Wrong.NAME_MISSING);
        }
        if (TypedText.longer(name.khmer(), HolidayName.MOST_LETTERS)) {
            wrong.add(Wrong.KHMER_TOO_LONG);
        }
        if (TypedText.longer(name.english(), HolidayName.MOST_LETTERS)) {
            wrong.add(Wrong.ENGLISH_TOO_LONG);
        }
        if (TypedText.longer(reference, LONGEST_REFERENCE)) {
            wrong.add(Wrong.REFERENCE_TOO_LONG);
        }
        return wrong;
    }
}
