package org.spean.messaging;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.spean.access.Subject;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;

/**
 * What a room wants somebody to be told.
 *
 * @param key by which asking twice is noticed; the same for all nodes and tries, such as {@code "entry-check 7f… 2026-11"}
 * @param channel by which; empty for whatever fits the recipient
 * @param validUntil after this moment it is of no use, and is not sent
 * @param urgent of a crisis: waits for no morning, no budget and no pause
 * @param question which it asks, if it asks one
 * @param subjects what it comes of: on the desk it is there for those alone who know of all of them; none for what comes of nothing
 *     that anybody could not know of. Handles of rooms above, all of one kind; never said in a message
 */
public record Wish(
        String key,
        MessageKind kind,
        Recipient to,
        Optional<Channel> channel,
        Slots slots,
        Instant validUntil,
        boolean urgent,
        Optional<QuestionId> question,
        Set<Subject> subjects) {

    /** Makes one; later changes of the set are not seen. */
    public Wish {
        subjects = Set.copyOf(subjects);
        if (subjects.stream().map(Subject::kind).distinct().count() > 1) {
            throw new IllegalArgumentException("a message comes of subjects of one kind");
        }
    }

    /** One that comes of nothing that anybody could not know of. */
    public Wish(
            String key,
            MessageKind kind,
            Recipient to,
            Optional<Channel> channel,
            Slots slots,
            Instant validUntil,
            boolean urgent,
            Optional<QuestionId> question) {
        this(key, kind, to, channel, slots, validUntil, urgent, question, Set.of());
    }

    /** One that is not urgent, by whatever channel fits, and asks nothing. */
    public static Wish of(String key, MessageKind kind, Recipient to, Slots slots, Instant validUntil) {
        return new Wish(key, kind, to, Optional.empty(), slots, validUntil, false, Optional.empty());
    }

    /** The same, by this channel. */
    public Wish by(Channel other) {
        return new Wish(key, kind, to, Optional.of(other), slots, validUntil, urgent, question, subjects);
    }

    /** The same, asking this question. */
    public Wish asking(QuestionId asked) {
        return new Wish(key, kind, to, channel, slots, validUntil, urgent, Optional.of(asked), subjects);
    }

    /** The same, of a crisis. */
    public Wish urgently() {
        return new Wish(key, kind, to, channel, slots, validUntil, true, question, subjects);
    }

    /** The same, told besides. */
    public Wish as(String other) {
        return new Wish(other, kind, to, channel, slots, validUntil, urgent, question, subjects);
    }

    /** The same, which comes of these. */
    public Wish comingOf(Set<Subject> all) {
        return new Wish(key, kind, to, channel, slots, validUntil, urgent, question, all);
    }
}
