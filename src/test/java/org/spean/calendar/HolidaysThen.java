package org.spean.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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
}
