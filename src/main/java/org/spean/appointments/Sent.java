package org.spean.appointments;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.access.Actor;
import org.spean.messaging.MessageId;
import org.spean.messaging.MessagesAbout;
import org.spean.messaging.QuestionId;
import org.spean.messaging.Recipient;
import org.spean.people.PostId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The messages about a date, for whoever sees the date. */
@Component
public class Sent {

    private final AppointmentRows appointments;
    private final PartyRows rows;
    private final Carrying carrying;
    private final AppointmentSight sight;
    private final MessagesAbout messages;

    Sent(
            AppointmentRows appointments,
            PartyRows rows,
            Carrying carrying,
            AppointmentSight sight,
            MessagesAbout messages) {
        this.appointments = appointments;
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

    /** The dates that a message is about, as they stand now, the first day first: for whoever gets it, who was asked about them. */
    @Transactional(readOnly = true)
    public List<Appointment> about(MessageId message, Optional<QuestionId> question) {
        return rows.about(message, question).stream()
                .flatMap(id -> appointments.appointment(id).stream())
                .sorted(Comparator.comparing(Appointment::on))
                .toList();
    }
}
