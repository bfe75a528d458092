package org.spean.messaging.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.spean.access.Actor;
import org.spean.access.Present;
import org.spean.messaging.DemonstrationCalls;
import org.spean.messaging.MessageAct;
import org.spean.messaging.MessageActOutcome;
import org.spean.messaging.MessageActs;
import org.spean.messaging.MessageId;
import org.spean.messaging.NumberOwners;
import org.spean.messaging.simulator.SimulatedCalls;
import org.spean.messaging.simulator.SimulatedChats;
import org.spean.messaging.simulator.SimulatedTelephones;
import org.springframework.stereotype.Component;

/** What the screen of simulated telephones asks. */
@Component
record TelephoneShelf(
        SimulatedTelephones telephones,
        SimulatedChats chats,
        SimulatedCalls calls,
        Optional<DemonstrationCalls> demonstration,
        NumberOwners numbers,
        MessageActs acts,
        Present present,
        Clock clock) {

    Actor actor() {
        return present.actor();
    }

    Instant now() {
        return clock.instant();
    }

    KnownOwners owners() {
        return new KnownOwners(numbers.known(actor()));
    }

    TelephoneLook look() {
        return new TelephoneLook(calls.all(), chats.standings(), acts.mayAct(actor()));
    }

    MessageActOutcome sendNow(MessageId id) {
        return acts.does(actor(), id, MessageAct.SEND_NOW);
    }
}
