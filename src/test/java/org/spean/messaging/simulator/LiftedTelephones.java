package org.spean.messaging.simulator;

import java.time.Clock;
import org.spean.access.AccessLog;
import org.spean.access.Confirmers;
import org.spean.messaging.Inbox;
import org.spean.messaging.Lifted;
import org.spean.messaging.Simulation;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.PlatformTransactionManager;

/** The simulated telephones of a program whose messages reach real ones, or that is no demonstration. */
public final class LiftedTelephones {

    private LiftedTelephones() {}

    /** Those of a program that is used in earnest, whose messages reach no real ones yet. */
    public static SimulatedTelephones inEarnest(BeanFactory beans) {
        return new SimulatedTelephones(
                beans.getBean(TelephoneRows.class),
                beans.getBean(Simulation.class),
                new SimulatorRights(beans.getBean(Confirmers.class), false),
                beans.getBean(Inbox.class),
                beans.getBean(AccessLog.class),
                beans.getBean(PlatformTransactionManager.class),
                beans.getBean(Clock.class));
    }

    /** None of them. */
    public static SimulatedTelephones of(BeanFactory beans) {
        return new SimulatedTelephones(
                beans.getBean(TelephoneRows.class),
                Lifted.simulation(beans),
                beans.getBean(SimulatorRights.class),
                beans.getBean(Inbox.class),
                beans.getBean(AccessLog.class),
                beans.getBean(PlatformTransactionManager.class),
                beans.getBean(Clock.class));
    }
}
