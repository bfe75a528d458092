package org.spean.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntFunction;
import org.spean.vocabulary.CountryTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Which days people work, and when they may be written to or rung, in the country's time. Saturdays, Sundays and public
 * holidays are no working days; messages rest at night and on public holidays, and go out at weekends (design 3.4). What must
 * not wait (crisis and emergency) does not ask.
 */
@Component
public class WorkingCalendar {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final IntFunction<Set<LocalDate>> holidays;

    @Autowired
    WorkingCalendar(HolidayDays days) {
        this(days::of);
    }

    /** With these holidays: the days of each year. */
    WorkingCalendar(IntFunction<Set<LocalDate>> holidays) {
        this.holidays = holidays;
    }

    /** Whether it is a public holiday. */
    public boolean isHoliday(LocalDate day) {
        return holidays.apply(day.getYear()).contains(day);
    }

    /** Whether people work that day. */
    public boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !isHoliday(day);
    }

    /**
     * So many working days later; the day itself is not counted.
     *
     * @param days how many; negative: so many earlier; 0: the day itself, or the next working day where it is none
     * @return a working day
     */
    public LocalDate plusWorkingDays(LocalDate from, int days) {
        int step = days < 0 ? -1 : 1;
        LocalDate day = from;
        if (days == 0) {
            while (!isWorkingDay(day)) {
                day = day.plusDays(1);
            }
        }
        for (int left = Math.abs(days); left > 0; ) {
            day = day.plusDays(step);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /**
     * How many working days lie between two days: the first is not counted, the last is, so that
     * {@code plusWorkingDays(from, n)} is {@code n} away.
     *
     * @return negative where {@code until} comes before {@code from}
     */
    public int workingDaysBetween(LocalDate from, LocalDate until) {
        boolean back = until.isBefore(from);
        LocalDate first = back ? until : from.plusDays(1);
        LocalDate end = back ? from : until.plusDays(1);
        int count = (int) first.datesUntil(end).filter(this::isWorkingDay).count();
        return back ? -count : count;
    }

    /** Whether messages rest at this moment, in the usual quiet hours. */
    public boolean isQuiet(Instant at) {
        return isQuiet(at, QuietHours.USUAL);
    }

    /** Whether messages rest at this moment: in these hours, and on a public holiday. */
    public boolean isQuiet(Instant at, QuietHours hours) {
        LocalDateTime there = LocalDateTime.ofInstant(at, CountryTime.ZONE);
        return hours.hold(there.toLocalTime()) || isHoliday(there.toLocalDate());
    }

    /** The first moment from this one on at which messages do not rest, in the usual quiet hours. */
    public Instant nextAllowed(Instant at) {
        return nextAllowed(at, QuietHours.USUAL);
    }

    /** The first moment from this one on at which messages do not rest; the moment itself where they do not now. */
    public Instant nextAllowed(Instant at, QuietHours hours) {
        if (!isQuiet(at, hours)) {
            return at;
        }
        LocalDateTime there = LocalDateTime.ofInstant(at, CountryTime.ZONE);
        while (true) {
            if (isHoliday(there.toLocalDate())) {
                there = there.toLocalDate().plusDays(1).atStartOfDay();
            } else if (hours.hold(there.toLocalTime())) {
                LocalDateTime end = there.toLocalDate().atTime(hours.to());
                // Hours that began in the evening end tomorrow; that may be a holiday, so it is looked at from its
                // beginning.
                there = end.isAfter(there)
                        ? end
                        : there.toLocalDate().plusDays(1).atStartOfDay();
            } else {
                return there.atZone(CountryTime.ZONE).toInstant();
            }
        }
    }
}
