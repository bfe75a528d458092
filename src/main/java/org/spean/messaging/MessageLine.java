package org.spean.messaging;

import java.time.Instant;
import java.util.Optional;
import org.spean.messaging.wording.MessageKind;

/**
 * A message and where it stands, for people to read.
 *
 * @param channel by which it went or is to go; empty for whatever fits
 * @param simulated whether it went to a simulated telephone, though by now real ones are reached
 * @param decides whether nobody but a person can say what became of it
 * @param waitsFor of one that waits
 * @param failure of one that failed
 * @param answer to what it asks
 */
public record MessageLine(
        MessageId id,
        MessageKind kind,
        Whom to,
        Optional<Channel> channel,
        boolean simulated,
        MessageState state,
        boolean decides,
        boolean urgent,
        Times times,
        Optional<WaitsFor> waitsFor,
        Optional<Failure> failure,
        Optional<Answered> answer) {

    /**
     * When what happened, as far as it did.
     *
     * @param next when it is looked at next, while it waits
     * @param validUntil from when on it is of no use
     */
    public record Times(
            Instant asked,
            Instant next,
            Instant validUntil,
            Optional<Instant> claimed,
            Optional<Instant> accepted,
            Optional<Instant> sent,
            Optional<Instant> delivered,
            Optional<Instant> ended) {}

    /** When somebody answered, and in which way. */
    public record Answered(Instant at, AnsweredBy by) {}
}
