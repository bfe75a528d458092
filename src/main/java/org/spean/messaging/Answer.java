package org.spean.messaging;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.spean.messaging.reply.Said;

/**
 * What somebody answered.
 *
 * @param account of whoever answered on a screen, or wrote down what they were told by telephone; empty for a telephone's answer
 * @param spokenWith with whom somebody spoke; empty but for {@link AnsweredBy#TELEPHONE}
 */
public record Answer(Said said, AnsweredBy by, Optional<UUID> account, Optional<String> spokenWith, Instant at) {

    /** One that came from a telephone. */
    public static Answer of(Said said, AnsweredBy by, Instant at) {
        return new Answer(said, by, Optional.empty(), Optional.empty(), at);
    }
}
