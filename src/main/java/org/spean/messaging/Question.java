package org.spean.messaging;

import java.time.Instant;
import java.util.UUID;
import org.spean.messaging.reply.Asked;
import org.spean.messaging.reply.ReplyCode;
import org.spean.messaging.wording.MessageKind;

/**
 * What somebody is asked, whatever the way in which they answer (design 2.2).
 *
 * @param code by which a reply names it
 * @param asked what it asks, and so which answers it takes
 * @param asker the name of the room's part that understands the answer
 * @param about what it is about, as the asker knows it
 * @param until when nobody waits for the answer any more
 */
public record Question(
        QuestionId id,
        ReplyCode code,
        Asked asked,
        MessageKind kind,
        Recipient to,
        String asker,
        UUID about,
        Instant askedAt,
        Instant until,
        State state) {

    /** Where it stands. */
    public enum State {
        OPEN,
        ANSWERED,
        /** Nobody answered in time. */
        OVER,
        /** It was not needed any more. */
        WITHDRAWN
    }
}
