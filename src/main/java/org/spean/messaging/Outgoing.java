package org.spean.messaging;

import java.time.Instant;
import org.spean.vocabulary.PhoneNumber;

/**
 * A message as a provider is given it.
 *
 * @param attempt which try it is, from 1
 * @param text whole; where it is only looked up, as it was kept: without the link in it
 * @param reference some letters in its text that no other message to this number has: by them it is found in a provider's list
 * @param validUntil after this it is of no use; a provider is told so where it can be
 */
public record Outgoing(
        MessageId id,
        int attempt,
        Channel channel,
        PhoneNumber to,
        String text,
        String reference,
        Instant claimedAt,
        Instant validUntil) {}
