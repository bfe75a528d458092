package org.spean.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.spean.access.AccessLog;
import org.spean.access.Confirmers;
import org.springframework.beans.factory.BeanFactory;

/** Opens to tests the same holidays at another time. */
public final class HolidaysThen {

    private HolidaysThen() {}

    /** As they look at this moment. */
    public static Holidays at(Instant now, BeanFactory beans) {
        return new Holidays(
                beans.getBean(HolidayRows.class),
                beans.getBean(Confirmers.class),
                beans.getBean(AccessLog.class),
                Clock.fixed(now, ZoneOffset.UTC),
                news -> {});
    }

    /** A calendar in which these days and no others are holidays. */
    public static WorkingCalendar only(Set<LocalDate> days) {
        return new WorkingCalendar(year -> days);
    }
}
