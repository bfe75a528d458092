package org.spean.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spean.messaging.wording.Choice;
import org.spean.vocabulary.EmailAddress;
import org.spean.vocabulary.PhoneNumber;

/**
 * A message as a provider is given it.
 *
 * @param attempt which try it is, from 1
 * @param text whole; where it is only looked up, as it was kept: without the link in it
 * @param reference some letters in its text that no other message to this number has: by them it is found in a provider's list
 * @param validUntil after this it is of no use; a provider is told so where it can be
 * @param choices the answers to choose from where it asks a question, in its own writing; empty where it asks nothing
 * @param email where whoever gets it reads e-mail; empty where that is not known
 * @param enclosure what goes with it, on a channel that carries a file
 */
public record Outgoing(
        MessageId id,
        int attempt,
        Channel channel,
        PhoneNumber to,
        String text,
        String reference,
        Instant claimedAt,
        Instant validUntil,
        List<Choice> choices,
        Optional<EmailAddress> email,
        Optional<Enclosure> enclosure) {

    /** One with which nothing goes. */
    public Outgoing(
            MessageId id,
            int attempt,
            Channel channel,
            PhoneNumber to,
            String text,
            String reference,
            Instant claimedAt,
            Instant validUntil,
            List<Choice> choices,
            Optional<EmailAddress> email) {
        this(id, attempt, channel, to, text, reference, claimedAt, validUntil, choices, email, Optional.empty());
    }

    /** The same, and this goes with it. */
    Outgoing enclosing(Enclosure with) {
        return new Outgoing(
                id, attempt, channel, to, text, reference, claimedAt, validUntil, choices, email, Optional.of(with));
    }

    /** One that asks nothing and goes to a telephone. */
    public Outgoing(
            MessageId id,
            int attempt,
            Channel channel,
            PhoneNumber to,
            String text,
            String reference,
            Instant claimedAt,
            Instant validUntil) {
        this(id, attempt, channel, to, text, reference, claimedAt, validUntil, List.of(), Optional.empty());
    }
}
