package org.spean.messaging.ui;

import org.spean.access.Actor;
import org.spean.access.ui.RoomDoor;
import org.spean.messaging.simulator.SimulatedTelephones;
import org.springframework.stereotype.Component;

/** Who finds the simulated telephones. */
@Component
class TelephoneDoor implements RoomDoor {

    private final SimulatedTelephones telephones;

    TelephoneDoor(SimulatedTelephones telephones) {
        this.telephones = telephones;
    }

    @Override
    public Class<? extends com.vaadin.flow.component.Component> room() {
        return TelephonesView.class;
    }

    @Override
    public boolean opens(Actor by) {
        return telephones.opens(by);
    }
}
