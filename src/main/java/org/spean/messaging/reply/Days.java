package org.spean.messaging.reply;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which day a day and month are, seen from today: one, or why none. */
final class Days {

    /** From here on a year counts from the Buddha's passing. */
    private static final int BUDDHIST = 2400;

    private static final MonthDay NEW_YEAR = MonthDay.of(4, 13);
    private static final MonthDay END_OF_MAY = MonthDay.of(5, 31);

    private Days() {}

    /** The nearest such day from today on, where it is nearer than the last such day was. */
    static When withoutYear(int day, int month, LocalDate today) {
        if (month < 1 || month > 12) {
            return new When.Unclear(Why.DATE_DOES_NOT_EXIST);
        }
        var years = IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
                .mapToObj(year -> date(year, month, day))
                .flatMap(Optional::stream)
                .toList();
        LocalDate last = today.plus(ReplyParser.FARTHEST_WITHOUT_YEAR);
        return years.stream()
                .filter(date -> !date.isBefore(today) && !date.isAfter(last))
                .findFirst()
                .<When>map(date -> new When.Day(date, Optional.empty()))
                .orElseGet(() -> new When.Unclear(years.isEmpty() ? Why.DATE_DOES_NOT_EXIST : Why.DATE_IS_PAST));
    }

    /** That day, if it is neither past nor too far ahead. */
    static When withYear(int day, int month, Piece year, LocalDate today) {
        int typed = year.value();
        if (year.text().length() == 2) {
            return near(date(2000 + typed, month, day), today);
        }
        if (typed < BUDDHIST) {
            return near(date(typed, month, day), today);
        }
        return buddhist(day, month, typed, today);
    }

    /**
     * In Cambodia the year of the Buddha changes at Visakh Bochea, a full moon between late April and the end of May, and in
     * many people's minds at the New Year of 13 April: between these days two years are meant by one number.
     */
    private static When buddhist(int day, int month, int year, LocalDate today) {
        Optional<LocalDate> after = date(year - 544, month, day);
        Optional<LocalDate> before = date(year - 543, month, day);
        if (after.isEmpty() || before.isEmpty()) {
            return after.isEmpty() && before.isEmpty()
                    ? new When.Unclear(Why.DATE_DOES_NOT_EXIST)
                    : new When.Unclear(Why.AMBIGUOUS);
        }
        MonthDay inYear = MonthDay.of(month, day);
        if (inYear.isBefore(NEW_YEAR)) {
            return near(before, today);
        }
        return inYear.isAfter(END_OF_MAY) ? near(after, today) : new When.Unclear(Why.AMBIGUOUS);
    }

    private static When near(Optional<LocalDate> date, LocalDate today) {
        if (date.isEmpty()) {
            return new When.Unclear(Why.DATE_DOES_NOT_EXIST);
        }
        LocalDate day = date.get();
        if (day.isBefore(today)) {
            return new When.Unclear(Why.DATE_IS_PAST);
        }
        return day.isAfter(today.plus(ReplyParser.FARTHEST))
                ? new When.Unclear(Why.DATE_IS_TOO_FAR)
                : new When.Day(day, Optional.empty());
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(YearMonth.of(year, month).atDay(day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
