package org.spean.deadlines.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.spean.calendar.WorkingCalendar;
import org.spean.vocabulary.CountryTime;

/**
 * How far from one day to another, in the country's calendar.
 *
 * @param amount negative: before
 */
public record Offset(int amount, Unit unit) {

    /** In what it is counted. */
    public enum Unit {
        HOURS,
        /** Days of the calendar, holidays among them: so the circular counts. */
        DAYS,
        WORKING_DAYS,
        /** The same day of another month, or its last where it has none such: 31 January, 28 February. */
        MONTHS,
        /** The last day of the month; with 1, of the next. */
        MONTH_ENDS,
        QUARTER_ENDS,
        YEAR_ENDS
    }

    /** So many days later, or with a negative number earlier. */
    public static Offset days(int amount) {
        return new Offset(amount, Unit.DAYS);
    }

    /** One more of its units. */
    public Offset shifted(int by) {
        return new Offset(amount + by, unit);
    }

    /** Whether it leads to a moment, and not to the end of a day. */
    public boolean toMoment() {
        return unit == Unit.HOURS;
    }

    /**
     * The day to which it leads.
     *
     * @throws IllegalStateException where it is counted in hours, which lead to a moment
     */
    public LocalDate from(LocalDate day, WorkingCalendar calendar) {
        return switch (unit) {
            case HOURS -> throw new IllegalStateException("hours are counted from a moment");
            case DAYS -> day.plusDays(amount);
            case WORKING_DAYS -> calendar.plusWorkingDays(day, amount);
            case MONTHS -> day.plusMonths(amount);
            case MONTH_ENDS -> YearMonth.from(day).plusMonths(amount).atEndOfMonth();
            case QUARTER_ENDS ->
                YearMonth.from(day)
                        .plusMonths(2 - (day.getMonthValue() - 1) % 3 + 3L * amount)
                        .atEndOfMonth();
            case YEAR_ENDS -> YearMonth.of(day.getYear() + amount, 12).atEndOfMonth();
        };
    }

    /** The moment to which it leads; where it is counted in days, the end of that day. */
    public Instant from(Instant moment, WorkingCalendar calendar) {
        return toMoment()
                ? moment.plus(Duration.ofHours(amount))
                : from(LocalDate.ofInstant(moment, CountryTime.ZONE), calendar)
                        .plusDays(1)
                        .atStartOfDay(CountryTime.ZONE)
                        .toInstant();
    }

    /** As the table has it. */
    public String toKeep() {
        return amount + " " + unit;
    }

    /** The one that was kept. */
    public static Offset kept(String kept) {
        String[] parts = kept.split(" ", 2);
        return new Offset(Integer.parseInt(parts[0]), Unit.valueOf(parts[1]));
    }
}
