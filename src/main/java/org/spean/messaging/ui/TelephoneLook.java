package org.spean.messaging.ui;

import java.util.Map;
import java.util.Optional;
import org.spean.messaging.simulator.SimulatedCalls.Calls;
import org.spean.messaging.simulator.SimulatedCalls.Now;
import org.spean.messaging.telegram.TelegramLinks.Standing;
import org.spean.vocabulary.PhoneNumber;

/**
 * What is asked once for all simulated telephones whenever somebody looks at them.
 *
 * @param standings of those that have anything to do with Telegram
 * @param maySend whether whoever looks may send at once what waits
 */
record TelephoneLook(Calls calls, Map<PhoneNumber, Standing> standings, boolean maySend) {

    /** Nothing was asked yet. */
    static final TelephoneLook NONE = new TelephoneLook(Calls.NONE, Map.of(), false);

    Standing telegram(PhoneNumber number) {
        return standings.getOrDefault(number, Standing.NONE);
    }

    Optional<Now> call(PhoneNumber number) {
        return calls.on(number);
    }
}
