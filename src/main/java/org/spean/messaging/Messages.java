package org.spean.messaging;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.spean.messaging.wording.Slot;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The outbox (design 3.2): what is asked for here is sent if and only if the change that asked for it is committed. */
@Component
public class Messages {

    private final OutboxRows rows;
    private final Clock clock;

    Messages(OutboxRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Asks for a message, in the transaction of the change that wants it.
     *
     * @return its handle; of the one that is there already where the same was asked for before
     * @throws IllegalArgumentException where the slots are not those of the kind: a mistake of the room that asks
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public MessageId queue(Wish wish) {
        check(wish);
        return rows.add(wish, clock.instant());
    }

    private static void check(Wish wish) {
        Set<Slot> given = EnumSet.noneOf(Slot.class);
        given.addAll(wish.slots().given());
        if (wish.question().isPresent()) {
            // By which ways it can be answered is known when it is sent.
            given.add(Slot.ANSWERS);
        }
        if (!given.containsAll(wish.kind().required())
                || !wish.kind().allowed().containsAll(wish.slots().given())) {
            throw new IllegalArgumentException(wish.kind() + " is not said with " + given);
        }
        if (wish.urgent() && !wish.kind().mayBeUrgent()) {
            throw new IllegalArgumentException(wish.kind() + " is never urgent");
        }
    }

    /** The figures in what was asked for under this key have done their work, or can do it no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void figuresAreOver(String key) {
        rows.figuresAreOver(key, clock.instant());
    }

    /** Whatever still waits to ask this is not needed any more: it is answered, or moved. Says how many there were. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int cancel(QuestionId question) {
        return rows.cancel(question, clock.instant());
    }

    /** What still waits of these is not needed any more: what it would say is not so any more. Says how many there were. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int cancel(Collection<MessageId> told) {
        return told.isEmpty() ? 0 : rows.cancel(told, clock.instant());
    }
}
