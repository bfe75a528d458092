package org.spean.messaging.simulator;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.spean.messaging.Channel;
import org.spean.messaging.Simulation;
import org.spean.vocabulary.PhoneNumber;

/**
 * A telephone that is not there.
 *
 * @param on whether it is switched on; one that is off reports nothing
 * @param said what came to it and was written on it, the oldest first, and only the last of it
 * @param coming what waits to come to it
 */
public record Telephone(PhoneNumber number, boolean on, List<Said> said, List<Simulation.Coming> coming) {

    /**
     * A message on it.
     *
     * @param inward whether it was written on the telephone
     * @param buttons what can be pressed below it, as each says it
     */
    public record Said(UUID id, Channel channel, boolean inward, String text, Instant at, List<String> buttons) {}
}
