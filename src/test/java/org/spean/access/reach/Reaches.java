package org.spean.access.reach;

import java.time.Clock;
import org.spean.access.AccessLog;
import org.spean.access.policy.AccessPolicy;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reach under a clock that a test sets. */
public final class Reaches {

    private Reaches() {}

    public static Reach under(Clock clock, BeanFactory beans) {
        return new Reach(
                beans.getBean(JdbcClient.class),
                beans.getBean(AccessPolicy.class),
                beans.getBean(AccessLog.class),
                clock);
    }
}
