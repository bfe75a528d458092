package org.spean.messaging.simulator;

import java.time.Clock;
import org.spean.access.AccessLog;
import org.spean.messaging.Inbox;
import org.spean.messaging.Lifted;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.PlatformTransactionManager;

/** The simulated telephones of a program whose messages reach real ones. */
public final class LiftedTelephones {

    private LiftedTelephones() {}

    /** None of them. */
    public static SimulatedTelephones of(BeanFactory beans) {
        return new SimulatedTelephones(
                beans.getBean(TelephoneRows.class),
                Lifted.simulation(beans),
                beans.getBean(Inbox.class),
                beans.getBean(AccessLog.class),
                beans.getBean(PlatformTransactionManager.class),
                beans.getBean(Clock.class));
    }
}
