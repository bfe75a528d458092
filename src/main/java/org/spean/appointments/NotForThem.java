package org.spean.appointments;

import java.time.Instant;
import java.util.Optional;
import org.spean.messaging.Addressee;
import org.spean.messaging.Failure;
import org.spean.messaging.Gate;
import org.spean.messaging.MessageState;
import org.spean.messaging.Recipient;
import org.spean.messaging.Verdict;
import org.spean.messaging.Waiting;
import org.spean.people.PostId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What was asked for before somebody was shut out of a case, or before they came to a post, is not sent to them, by whatever step it
 * was wanted: looked at when it would go out. It is said of it that nobody is there, which is what holds for this case.
 */
@Component
@Order(-1)
class NotForThem implements Gate {

    private final AppointmentRows rows;
    private final PartyRows parties;
    private final OpenPosts open;

    NotForThem(AppointmentRows rows, PartyRows parties, OpenPosts open) {
        this.rows = rows;
        this.parties = parties;
        this.open = open;
    }

    @Override
    public Optional<Verdict> against(Waiting message, Addressee to, Instant now) {
        Optional<PostId> post =
                message.to() instanceof Recipient.OfPost(PostId id) ? Optional.of(id) : Optional.empty();
        return parties.about(message.id(), message.question()).stream()
                .flatMap(id -> rows.appointment(id).stream())
                .filter(about -> open.closedTo(about, to.account(), post))
                .findFirst()
                .map(about -> new Verdict.Never(MessageState.CANCELLED, Failure.NOBODY));
    }
}
