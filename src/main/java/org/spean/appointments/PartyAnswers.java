package org.spean.appointments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.appointments.AppointmentOutcome.Already;
import org.spean.appointments.AppointmentOutcome.Done;
import org.spean.appointments.AppointmentOutcome.Refused;
import org.spean.appointments.AppointmentOutcome.Why;
import org.spean.appointments.AppointmentSight.Reader;
import org.spean.messaging.Answer;
import org.spean.messaging.AnsweredBy;
import org.spean.messaging.QuestionId;
import org.spean.messaging.QuestionOutcome;
import org.spean.messaging.Questions;
import org.spean.messaging.reply.Said;
import org.spean.people.PostId;
import org.spean.vocabulary.TypedText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is answered about a date on a screen, or was heard by telephone; and what is told by telephone. */
@Component
public class PartyAnswers {

    /** Of a name, in letters. */
    public static final int LONGEST_NAME = 120;

    private final AppointmentRows rows;
    private final PartyRows parties;
    private final Settling settling;
    private final Carrying carrying;
    private final Telling telling;
    private final AppointmentTasks tasks;
    private final AppointmentSight sight;
    private final Questions questions;
    private final AccessLog log;
    private final Clock clock;

    PartyAnswers(
            AppointmentRows rows,
            PartyRows parties,
            Settling settling,
            Carrying carrying,
            Telling telling,
            AppointmentTasks tasks,
            AppointmentSight sight,
            Questions questions,
            AccessLog log,
            Clock clock) {
        this.rows = rows;
        this.parties = parties;
        this.settling = settling;
        this.carrying = carrying;
        this.telling = telling;
        this.tasks = tasks;
        this.sight = sight;
        this.questions = questions;
        this.log = log;
        this.clock = clock;
    }

    /**
     * How it stood when somebody decided what to say.
     *
     * @param proposal the number of the time
     * @param answers how many the party had given
     */
    public record Seen(int proposal, int answers) {

        /** As it stands with this party. */
        public static Seen of(Appointment about, PartyRole role) {
            return new Seen(
                    about.proposal().number(),
                    about.party(role).map(each -> each.answers().size()).orElse(0));
        }
    }

    /**
     * Takes what a party says.
     *
     * @param seen what they saw: whoever answered since then was quicker, and counts
     * @param said yes, another date, cannot, or away
     * @param spokenWith with whom somebody spoke; empty for whoever answers for the party on a screen
     */
    @Transactional
    public AppointmentOutcome answer(
            Actor by, AppointmentId id, PartyRole role, Seen seen, Said said, Optional<String> spokenWith) {
        Reader reader = sight.of(by);
        Optional<Appointment> found = rows.appointment(id).filter(reader::sees);
        Optional<Party> party = found.flatMap(each -> each.party(role));
        if (found.isEmpty() || party.isEmpty()) {
            return new Refused(Why.NOT_YOURS);
        }
        boolean own = reader.answersFor(carrying.posts(found.get(), role));
        if (!own && !reader.carries(found.get())) {
            return new Refused(Why.NOT_YOURS);
        }
        Optional<String> with = spokenWith.map(TypedText::clean).filter(each -> !each.isEmpty());
        if (!own && with.isEmpty()) {
            return new Refused(Why.WITH_WHOM);
        }
        if (with.filter(each -> TypedText.longer(each, LONGEST_NAME)).isPresent()) {
            return new Refused(Why.TOO_LONG);
        }
        if (said instanceof Said.AnotherDate(LocalDate on, Optional<LocalTime> at)) {
            Optional<Why> day = carrying.against(
                    new DayWish(on, at.or(() -> found.get().proposal().at())));
            if (day.isPresent()) {
                return new Refused(day.get());
            }
        }
        Answer answer = new Answer(
                said,
                own ? AnsweredBy.SCREEN : AnsweredBy.TELEPHONE,
                by.account(),
                own ? Optional.empty() : with,
                clock.instant());
        AppointmentOutcome outcome = take(by, found.get(), role, seen, answer);
        if (outcome instanceof Done) {
            log.write(
                    by,
                    Act.APPOINTMENT_ANSWERED,
                    Optional.empty(),
                    Map.of("appointment", id.toString(), "party", role.name()));
        }
        return outcome;
    }

    /** By its question, where it is asked alone: so that whatever answers it at the same moment by another way waits. */
    private AppointmentOutcome take(Actor by, Appointment found, PartyRole role, Seen seen, Answer answer) {
        AppointmentId id = found.id();
        if (!Seen.of(found, role).equals(seen)) {
            return already(found, role);
        }
        Optional<UUID> alone =
                found.party(role).flatMap(Party::request).filter(request -> parties.waiting(request) == 1);
        Optional<UUID> question = alone.flatMap(parties::question);
        if (question.isEmpty()) {
            return directly(by, id, role, seen, answer);
        }
        return switch (questions.answer(new QuestionId(question.get()), answer)) {
            case QuestionOutcome.Done() -> new Done(List.of(id), Set.of());
            case QuestionOutcome.Already() -> already(rows.appointment(id).orElseThrow(), role);
            case QuestionOutcome.Closed closed -> already(rows.appointment(id).orElseThrow(), role);
            case QuestionOutcome.Refused refused -> new Refused(Why.NOT_ASKED);
            case QuestionOutcome.AskAgain(var why) ->
                new Refused(why == org.spean.messaging.reply.Why.DATE_IS_PAST ? Why.PAST : Why.MIDNIGHT);
        };
    }

    private static AppointmentOutcome already(Appointment about, PartyRole role) {
        return about.party(role)
                .flatMap(Party::last)
                .filter(last -> last.proposal() == about.proposal().number())
                .<AppointmentOutcome>map(last -> new Already(last.said(), last.by(), last.name(), last.at()))
                .orElseGet(() -> new Refused(Why.NOT_ASKED));
    }

    private AppointmentOutcome directly(Actor by, AppointmentId id, PartyRole role, Seen seen, Answer answer) {
        Appointment about = rows.locked(id).orElseThrow();
        Party party = about.party(role).orElseThrow();
        if (!about.state().open()) {
            return new Refused(Why.NOT_OPEN);
        }
        if (!Seen.of(about, role).equals(seen)) {
            return already(about, role);
        }
        if (party.state() == Party.State.LATER) {
            return new Refused(Why.NOT_ASKED);
        }
        // Nobody holds the post, and somebody was spoken to in its place.
        if (party.post().isEmpty()) {
            Optional<PostId> any = carrying.anyPost(about, role);
            if (any.isEmpty()) {
                return new Refused(Why.NOT_ASKED);
            }
            parties.post(party.id(), any.get());
        }
        Optional<org.spean.messaging.reply.Why> against = settling.against(answer.said(), List.of(about));
        if (against.isPresent()) {
            return new Refused(against.get() == org.spean.messaging.reply.Why.DATE_IS_PAST ? Why.PAST : Why.MIDNIGHT);
        }
        settling.answered(List.of(rows.appointment(id).orElseThrow()), role, answer, Optional.of(by.name()));
        // The others of a journey may have been answered one by one at the same moment.
        party.request().ifPresent(telling::closes);
        return new Done(List.of(id), Set.of());
    }

    /** What they said on a screen or wrote down was a mistake: the party is asked again. Not where another day came of it. */
    @Transactional
    public AppointmentOutcome takeBack(Actor by, AppointmentId id, PartyRole role) {
        Optional<Appointment> found = rows.locked(id).filter(sight.of(by)::sees);
        Optional<Party> party = found.flatMap(each -> each.party(role));
        Optional<Confirmation> last = party.flatMap(Party::last)
                .filter(each -> by.account().isPresent() && each.account().equals(by.account()))
                .filter(each -> each.said() != Confirmation.Answered.OTHER_DATE);
        if (last.isEmpty() || !found.orElseThrow().state().open()) {
            return new Refused(Why.NOTHING_TO_TAKE_BACK);
        }
        PostId post = party.orElseThrow().post().orElseThrow();
        settling.takenBack(found.get(), party.get(), post, Optional.empty());
        Appointment now = rows.appointment(id).orElseThrow();
        if (now.party(role).orElseThrow().state() == Party.State.ASKED) {
            carrying.asksAgain(post, role, now);
        }
        return new Done(List.of(id), Set.of());
    }

    /** Where it is was told by telephone. */
    @Transactional
    public AppointmentOutcome placeTold(Actor by, AppointmentId id, PartyRole role, String to) {
        String with = TypedText.clean(to);
        if (with.isEmpty()) {
            return new Refused(Why.WITH_WHOM);
        }
        if (TypedText.longer(with, LONGEST_NAME)) {
            return new Refused(Why.TOO_LONG);
        }
        return told(by, id, role, Optional.of(new Party.PlaceTold(with, by.name(), clock.instant())));
    }

    /** It was not, after all. */
    @Transactional
    public AppointmentOutcome placeNotTold(Actor by, AppointmentId id, PartyRole role) {
        return told(by, id, role, Optional.empty());
    }

    private AppointmentOutcome told(Actor by, AppointmentId id, PartyRole role, Optional<Party.PlaceTold> told) {
        Optional<Appointment> found = rows.locked(id).filter(sight.of(by)::carries);
        Optional<Party> party = found.flatMap(each -> each.party(role));
        if (party.isEmpty()) {
            return new Refused(Why.NOT_YOURS);
        }
        parties.placeTold(party.get().id(), told);
        if (told.isPresent()) {
            tasks.placeTold(found.get(), party.get());
        } else {
            party.get().post().ifPresent(post -> tasks.tellPlace(found.get(), party.get(), post));
        }
        return new Done(List.of(id), Set.of());
    }

    /** Whether it took place, said after its day. */
    @Transactional
    public AppointmentOutcome tookPlace(Actor by, AppointmentId id, boolean did) {
        Optional<Appointment> found = rows.locked(id).filter(sight.of(by)::sees);
        if (found.isEmpty()) {
            return new Refused(Why.NOT_YOURS);
        }
        if (found.get().state() == Appointment.State.CANCELLED) {
            return new Refused(Why.NOT_OPEN);
        }
        if (found.get().on().isAfter(carrying.today())) {
            return new Refused(Why.NOT_OVER);
        }
        rows.state(id, did ? Appointment.State.TOOK_PLACE : Appointment.State.DID_NOT);
        tasks.over(found.get());
        log.write(by, Act.APPOINTMENT_OVER, Optional.empty(), Map.of("appointment", id.toString()));
        return new Done(List.of(id), Set.of());
    }
}
