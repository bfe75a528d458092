package org.spean.messaging;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Subject;
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
 * @param subjects what it comes of: see {@link Wish#subjects}
 */
public record Ask(
        Asked asked,
        MessageKind kind,
        Recipient to,
        String asker,
        UUID about,
        Slots slots,
        Instant until,
        boolean urgent,
        Set<Subject> subjects) {

    /** Makes one; later changes of the set are not seen. */
    public Ask {
        subjects = Set.copyOf(subjects);
    }

    /** One that comes of nothing that anybody could not know of. */
    public Ask(
            Asked asked,
            MessageKind kind,
            Recipient to,
            String asker,
            UUID about,
            Slots slots,
            Instant until,
            boolean urgent) {
        this(asked, kind, to, asker, about, slots, until, urgent, Set.of());
    }

    /** The same, which comes of these. */
    public Ask comingOf(Set<Subject> all) {
        return new Ask(asked, kind, to, asker, about, slots, until, urgent, all);
    }
}
