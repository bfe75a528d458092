package org.spean.messaging.sending;

import java.time.Instant;
import java.util.List;
import org.spean.messaging.wording.MessageKind;

/**
 * What a pause holds, and what would be sent if it were over.
 *
 * @param at when it would be over
 */
public record CatchUpPreview(Instant at, List<OfKind> kinds) {

    /**
     * Messages of one kind.
     *
     * @param count how many are held
     * @param first when the first of them was asked for
     * @param last when the last of them was asked for
     * @param late how many are late by then: more than half of the time has passed in which they are of use
     * @param useless how many are of no use any more by then, and are not sent whatever is chosen; they are late as well
     */
    public record OfKind(MessageKind kind, long count, Instant first, Instant last, long late, long useless) {}

    /** How many are held. */
    public long count() {
        return kinds.stream().mapToLong(OfKind::count).sum();
    }

    /** How many of them are late by then. */
    public long late() {
        return kinds.stream().mapToLong(OfKind::late).sum();
    }

    /** How many would be sent. */
    public long sent(CatchUp chosen) {
        return kinds.stream()
                .mapToLong(each -> each.count() - (chosen == CatchUp.ALL ? each.useless() : each.late()))
                .sum();
    }
}
