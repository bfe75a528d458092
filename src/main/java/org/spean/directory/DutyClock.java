package org.spean.directory;

import java.time.Clock;
import java.time.LocalDateTime;
import org.spean.calendar.WorkingCalendar;
import org.spean.vocabulary.CountryTime;
import org.springframework.stereotype.Component;

/** Who is on duty at this moment, holidays counted. */
@Component
public class DutyClock {

    private final WorkingCalendar calendar;
    private final Clock clock;

    DutyClock(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Whether somebody answers at these hours now. */
    public boolean onDuty(DutyHours hours) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), CountryTime.ZONE);
        return hours.at(now, calendar.isHoliday(now.toLocalDate()));
    }

    /** The present quarter of an hour, as {@link DutyHours#slots} names it. */
    public String slot() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), CountryTime.ZONE);
        return DutyHours.slot(now, calendar.isHoliday(now.toLocalDate()));
    }
}
