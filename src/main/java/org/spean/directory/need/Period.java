package org.spean.directory.need;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A calendar year or a quarter of it, as the ministry reports (LT-14).
 *
 * @param year four digits
 * @param quarter 1 to 4; 0 for the whole year
 */
public record Period(int year, int quarter) {

    /** The year in which needs were first recorded. */
    public static final int FIRST_YEAR = 2026;

    private static final int LAST_YEAR = 2200;

    public Period {
        if (year < FIRST_YEAR || year > LAST_YEAR || quarter < 0 || quarter > 4) {
            throw new IllegalArgumentException("a period is a year, or a quarter of one");
        }
    }

    /** The year that holds this day; the first one for days before. */
    public static Period yearOf(LocalDate day) {
        return new Period(Math.max(FIRST_YEAR, day.getYear()), 0);
    }

    /** Reads {@code 2026} or {@code 2026-Q4}. */
    public static Period ofWord(String word) {
        if (!word.matches("\\d{4}(-Q[1-4])?")) {
            throw new IllegalArgumentException("a period is written 2026 or 2026-Q4");
        }
        return new Period(Integer.parseInt(word.substring(0, 4)), word.length() == 4 ? 0 : word.charAt(6) - '0');
    }

    /** The word in an address: {@code 2026} or {@code 2026-Q4}. */
    public String word() {
        return quarter == 0 ? String.valueOf(year) : year + "-Q" + quarter;
    }

    /** The periods that there are by this day, the latest year first, each followed by its quarters. */
    public static List<Period> until(LocalDate today) {
        List<Period> periods = new ArrayList<>();
        for (int year = yearOf(today).year(); year >= FIRST_YEAR; year--) {
            periods.add(new Period(year, 0));
            int last = year == today.getYear() ? (today.getMonthValue() + 2) / 3 : 4;
            for (int quarter = last; quarter >= 1; quarter--) {
                periods.add(new Period(year, quarter));
            }
        }
        return List.copyOf(periods);
    }

    LocalDate firstOfYear() {
        return LocalDate.of(year, 1, 1);
    }
}
