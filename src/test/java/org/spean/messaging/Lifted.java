package org.spean.messaging;

import org.springframework.beans.factory.BeanFactory;

/** A program in which messages reach real telephones, as far as anybody asks. */
public final class Lifted {

    private Lifted() {}

    /** A simulation that is over. */
    public static Simulation simulation(BeanFactory beans) {
        return new Simulation(
                beans.getBean(GatewayChoice.class), beans.getBean(BookRows.class), beans.getBean(Addressees.class)) {
            @Override
            public boolean on() {
                return false;
            }
        };
    }
}
