package org.spean.deadlines;

import java.time.Clock;
import java.time.ZoneOffset;
import org.spean.calendar.WorkingCalendar;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** The sweep of deadlines, at the hand of a test. */
public final class Sweeping {

    private Sweeping() {}

    /** Takes the steps that are due, at the next moment at which steps are taken. */
    public static void now(BeanFactory beans) {
        new DeadlineSweep(
                        beans.getBean(DeadlineRows.class),
                        beans.getBean(FactRows.class),
                        beans.getBean(Deadlines.class),
                        beans.getBean(DeadlineTasks.class),
                        beans.getBean(StepTimes.class),
                        beans.getBean(TransactionTemplate.class),
                        Clock.fixed(
                                beans.getBean(WorkingCalendar.class)
                                        .nextAllowed(beans.getBean(Clock.class).instant()),
                                ZoneOffset.UTC))
                .tick();
    }
}
