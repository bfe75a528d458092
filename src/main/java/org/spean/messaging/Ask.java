package org.spean.messaging;

import java.time.Instant;
import java.util.UUID;
import org.spean.messaging.reply.Asked;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;

/**
 * What a room wants to know from somebody.
 *
 * @param kind in which words it is asked
 * @param asker the {@link Asker#name} that is told the answer
 * @param about what it is about; asked once while it is open
 * @param slots without the reply code and the ways to answer, which are added
 * @param urgent of a crisis
 */
public record Ask(
        Asked asked,
        MessageKind kind,
        Recipient to,
        String asker,
        UUID about,
        Slots slots,
        Instant until,
        boolean urgent) {}
