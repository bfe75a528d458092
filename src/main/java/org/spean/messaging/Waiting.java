package org.spean.messaging;

import java.time.Instant;
import java.util.Optional;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;

/**
 * A message that waits for its turn.
 *
 * @param attempt how often it was tried
 * @param channel that was asked for, if any
 */
public record Waiting(
        MessageId id,
        int attempt,
        MessageKind kind,
        Recipient to,
        Optional<Channel> channel,
        Slots slots,
        Instant validUntil,
        boolean urgent,
        Optional<QuestionId> question) {

    /** The same, by this channel. */
    Waiting by(Channel other) {
        return new Waiting(id, attempt, kind, to, Optional.of(other), slots, validUntil, urgent, question);
    }
}
