package org.spean.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.spean.calendar.WorkingCalendar;
import org.spean.people.Posts;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;

/** The ladder with the clock moved: what it does is heard by the whole program. */
public final class Climbing {

    private Climbing() {}

    /** Takes what is due at that moment; of each question one step. */
    public static void at(Instant now, BeanFactory beans, ApplicationEventPublisher events) {
        new Ladder(
                        beans.getBean(LadderPolicy.class),
                        beans.getBean(LadderRows.class),
                        beans.getBean(QuestionRows.class),
                        beans.getBean(Questions.class),
                        beans.getBean(Posts.class),
                        beans.getBean(WorkingCalendar.class),
                        events,
                        beans.getBean(PlatformTransactionManager.class),
                        Clock.fixed(now, ZoneOffset.UTC))
                .tick();
    }
}
