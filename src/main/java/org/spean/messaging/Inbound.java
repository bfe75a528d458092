package org.spean.messaging;

import java.time.Instant;
import java.util.Optional;
import org.spean.vocabulary.PhoneNumber;

/**
 * What came from a telephone.
 *
 * @param became what was made of it; empty before anybody looked
 */
public record Inbound(
        InboundId id, Channel channel, PhoneNumber number, String body, Instant at, Optional<Became> became) {

    /** What was made of it. */
    public enum Became {
        /** An answer that counts. */
        ANSWER,
        /** Understood, and cannot be done: they were told why. */
        REFUSED,
        /** They were asked back. */
        ASKED_BACK,
        /** They want to be rung up. */
        CALL_WANTED,
        /** They wanted help, and got it. */
        HELP,
        /** They want no messages. */
        STOP,
        /** They want messages again. */
        START,
        /** Not understood: a person reads it. */
        FOR_A_PERSON
    }
}
