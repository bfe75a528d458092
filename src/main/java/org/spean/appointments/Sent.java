package org.spean.appointments;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spean.access.Actor;
import org.spean.messaging.MessagesAbout;
import org.spean.messaging.Recipient;
import org.spean.people.PostId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The messages about a date, for whoever sees the date. */
@Component
public class Sent {

    private final PartyRows rows;
    private final Carrying carrying;
    private final AppointmentSight sight;
    private final MessagesAbout messages;

    Sent(PartyRows rows, Carrying carrying, AppointmentSight sight, MessagesAbout messages) {
        this.rows = rows;
        this.carrying = carrying;
        this.sight = sight;
        this.messages = messages;
    }

    /** What went to whoever may answer for this party, the first first. */
    @Transactional(readOnly = true)
    public List<MessagesAbout.Line> to(Actor by, Appointment about, Party party) {
        if (!sight.of(by).sees(about)) {
            return List.of();
        }
        Set<PostId> posts = new HashSet<>(carrying.posts(about, party.role()));
        party.post().ifPresent(posts::add);
        return messages.of(rows.questions(party.id()), rows.messages(about.id())).stream()
                .filter(each -> each.to() instanceof Recipient.OfPost(PostId post) && posts.contains(post))
                .toList();
    }
}
