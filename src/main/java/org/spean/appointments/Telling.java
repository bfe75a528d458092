package org.spean.appointments;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.Subject;
import org.spean.messaging.Ask;
import org.spean.messaging.Messages;
import org.spean.messaging.Question;
import org.spean.messaging.Questions;
import org.spean.messaging.Recipient;
import org.spean.messaging.Wish;
import org.spean.messaging.reply.Asked;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.people.PostId;
import org.spean.vocabulary.CountryTime;
import org.springframework.stereotype.Component;

/** What is sent about a date: the activity in neutral words, day, hour, district, and the asker's work telephone. */
@Component
class Telling {

    private static final String KEY = "appointment ";

    private final PartyRows rows;
    private final Questions questions;
    private final Messages messages;
    private final OpenPosts open;
    private final Clock clock;

    Telling(PartyRows rows, Questions questions, Messages messages, OpenPosts open, Clock clock) {
        this.rows = rows;
        this.questions = questions;
        this.messages = messages;
        this.open = open;
        this.clock = clock;
    }

    /**
     * Asks a post about one of them, or about all of a journey at once.
     *
     * @param all the first day first; of one district
     * @return the request, which each of the parties has to join
     */
    UUID asks(MessageKind kind, PostId post, List<Appointment> all) {
        Appointment first = all.getFirst();
        UUID request = UUID.randomUUID();
        Ask ask = new Ask(
                Asked.DATE,
                all.size() == 1 ? kind : MessageKind.JOURNEY_ASKED,
                new Recipient.OfPost(post),
                DateAsker.NAME,
                request,
                slots(all).build(),
                first.begins(),
                false);
        Question question = questions.ask(ask.comingOf(subjects(all)));
        rows.request(request, question.id().id(), post, clock.instant());
        return request;
    }

    /** Tells a post something of it once, for this proposal; nothing where its case is not there for them. */
    void tells(MessageKind kind, PostId post, Appointment about) {
        if (!open.open(about, post)) {
            return;
        }
        rows.told(
                about.id(),
                messages.queue(Wish.of(
                                KEY + about.id() + " " + about.proposal().number() + " " + kind + " " + post,
                                kind,
                                new Recipient.OfPost(post),
                                slots(List.of(about)).build(),
                                // What was cancelled is still news on the day itself.
                                about.on()
                                        .atTime(LocalTime.MAX)
                                        .atZone(CountryTime.ZONE)
                                        .toInstant())
                        .comingOf(subjects(List.of(about)))));
    }

    private static Set<Subject> subjects(List<Appointment> all) {
        return all.stream().flatMap(each -> each.ofCase().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** What waits to be said of the old time is not said any more: nobody is to go on a day that does not count. */
    void takesBack(AppointmentId about) {
        messages.cancel(rows.told(about));
    }

    /**
     * What is said of it; of a journey how many visits there are, and the first day.
     *
     * @param all the first day first; of one district
     */
    static Slots.Builder slots(List<Appointment> all) {
        Appointment about = all.getFirst();
        if (all.size() > 1) {
            return Slots.builder()
                    .count(all.size())
                    .date(about.on())
                    .district(about.said())
                    .telephone(about.telephone());
        }
        Slots.Builder slots = Slots.builder()
                .activity(about.kind().activity())
                .date(about.on())
                .district(about.said())
                .telephone(about.telephone());
        about.proposal().at().ifPresent(slots::time);
        return slots;
    }

    /** Nobody waits for this party's answer any more; where others of a journey still do, it stays open. */
    void forgets(Party party) {
        party.request().ifPresent(request -> {
            rows.becomes(party.id(), party.state());
            closes(request);
        });
    }

    /** Where nobody is waited for any more: of two who are the last at the same moment one waits here for the other. */
    void closes(UUID request) {
        rows.lock(request);
        if (rows.waiting(request) == 0) {
            questions.withdraw(DateAsker.NAME, request);
        }
    }
}
