package org.spean.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.appointments.Confirmation.Answered;
import org.spean.messaging.Answer;
import org.spean.messaging.AnsweredBy;
import org.spean.messaging.reply.Said;
import org.spean.messaging.reply.Why;
import org.spean.messaging.wording.MessageKind;
import org.spean.people.PostId;
import org.springframework.stereotype.Component;

/** What an answer does to a date, whoever took it. Its callers hold the appointment's lock. */
@Component
class Settling {

    private final AppointmentRows rows;
    private final PartyRows parties;
    private final Carrying carrying;
    private final Telling telling;
    private final AppointmentTasks tasks;
    private final EarliestDay earliest;
    private final RuleFacts facts;

    Settling(
            AppointmentRows rows,
            PartyRows parties,
            Carrying carrying,
            Telling telling,
            AppointmentTasks tasks,
            EarliestDay earliest,
            RuleFacts facts) {
        this.rows = rows;
        this.parties = parties;
        this.carrying = carrying;
        this.telling = telling;
        this.tasks = tasks;
        this.earliest = earliest;
        this.facts = facts;
    }

    /** Why such an answer cannot be taken; empty where it can. */
    Optional<Why> against(Said said, List<Appointment> all) {
        return switch (said) {
            case Said.Yes(), Said.Cannot() -> Optional.empty();
            case Said.AwayUntil(LocalDate until) ->
                until.isBefore(carrying.today()) ? Optional.of(Why.DATE_IS_PAST) : Optional.empty();
            case Said.AnotherDate(LocalDate on, Optional<LocalTime> at) -> {
                if (on.isBefore(carrying.today())) {
                    yield Optional.of(Why.DATE_IS_PAST);
                }
                yield at.filter(DayWish::night).isPresent() || (at.isPresent() && all.size() > 1)
                        ? Optional.of(Why.AMBIGUOUS)
                        : Optional.empty();
            }
            case Said.NotRight _, Said.LeftPost _, Said.NotMe _, Said.CallMe _, Said.SixFigures _ ->
                Optional.of(Why.NOT_TAKEN);
        };
    }

    /**
     * Does it, for one party of each of them.
     *
     * @param all the first day first; of one journey, where there are several
     * @param name of whoever answered on a screen or wrote it down; empty for a telephone's answer
     */
    void answered(List<Appointment> all, PartyRole role, Answer answer, Optional<String> name) {
        LocalDate first = all.getFirst().on();
        for (Appointment each : all) {
            Party party = each.party(role).orElseThrow();
            switch (answer.said()) {
                case Said.Yes() -> yes(each, party, answer, name);
                case Said.Cannot() -> cannot(each, party, answer, name);
                case Said.AwayUntil(LocalDate until) -> away(each, party, until, answer, name);
                case Said.AnotherDate(LocalDate on, Optional<LocalTime> at) ->
                    other(each, party, on.plusDays(ChronoUnit.DAYS.between(first, each.on())), at, answer, name);
                case Said.NotRight _, Said.LeftPost _, Said.NotMe _, Said.CallMe _, Said.SixFigures _ ->
                    throw new IllegalArgumentException("no answer to a date");
            }
        }
        carrying.on(all.stream().map(Appointment::id).toList());
        for (Appointment each : all) {
            carrying.waits(each.id());
            waitsForPlace(each.id(), role, answer.by());
            facts.tell(each.id());
        }
    }

    private void yes(Appointment about, Party party, Answer answer, Optional<String> name) {
        write(about, party, Answered.YES, Optional.empty(), answer, name);
        parties.becomes(party.id(), Party.State.CONFIRMED);
        tasks.settled(about);
        taken(about, party.role(), answer.at());
    }

    /** What was asked for at short notice is taken by the focal person who says yes to it. */
    private void taken(Appointment about, PartyRole role, Instant at) {
        if (role == PartyRole.FOCAL_PERSON) {
            about.shortNotice()
                    .filter(notice -> notice.taken().isEmpty())
                    .ifPresent(notice -> rows.shortNotice(
                            about.id(),
                            Optional.of(new ShortNotice(notice.why(), notice.rule(), Optional.of(at))),
                            Optional.of(about.askedBy())));
        }
    }

    private void cannot(Appointment about, Party party, Answer answer, Optional<String> name) {
        write(about, party, Answered.CANNOT, Optional.empty(), answer, name);
        parties.becomes(party.id(), Party.State.CANNOT);
        unfixed(about);
        party.post().ifPresent(post -> tasks.cannot(about, post));
    }

    private void unfixed(Appointment about) {
        if (about.state() == Appointment.State.CONFIRMED) {
            rows.state(about.id(), Appointment.State.ASKED);
            tasks.notFixed(about);
        }
    }

    /** The other focal person is asked at once; where there is none, whoever asks finds another way. */
    private void away(Appointment about, Party party, LocalDate until, Answer answer, Optional<String> name) {
        write(about, party, Answered.AWAY, Optional.of(until), answer, name);
        parties.becomes(party.id(), Party.State.AWAY);
        unfixed(about);
        boolean others = party.answers().stream().noneMatch(each -> !each.takenBack() && each.said() == Answered.AWAY);
        Optional<PostId> other = others ? carrying.post(about, party.role(), party.post()) : Optional.empty();
        if (other.isPresent()) {
            carrying.ask(MessageKind.DATE_ASKED, other.get(), party.role(), List.of(about));
        } else {
            party.post().ifPresent(post -> tasks.cannot(about, post));
        }
    }

    private void other(
            Appointment about,
            Party party,
            LocalDate on,
            Optional<LocalTime> at,
            Answer answer,
            Optional<String> name) {
        Optional<LocalTime> time = at.or(() -> about.proposal().at());
        if (on.equals(about.on()) && time.equals(about.proposal().at())) {
            yes(about, party, answer, name);
            return;
        }
        rows.propose(about.id(), on, time, Optional.of(party.role()), Optional.empty(), answer.at());
        Appointment moved = rows.appointment(about.id()).orElseThrow();
        write(moved, party, Answered.OTHER_DATE, Optional.of(on), answer, name);
        telling.forgets(party);
        parties.becomes(party.id(), Party.State.CONFIRMED);
        Optional<LeadRule> tooEarly =
                earliest.rule(about.kind()).filter(rule -> on.isBefore(earliest.of(about.kind(), carrying.today())));
        rows.shortNotice(
                about.id(),
                tooEarly.map(rule -> new ShortNotice(
                        ShortNotice.Reason.OFFICIAL_PROPOSED,
                        rule,
                        party.role() == PartyRole.FOCAL_PERSON ? Optional.of(answer.at()) : Optional.empty())),
                answer.account());
        carrying.moved(about.id(), Optional.of(party.role()));
        tasks.otherDate(moved, on);
    }

    private void write(
            Appointment about,
            Party party,
            Answered said,
            Optional<LocalDate> day,
            Answer answer,
            Optional<String> name) {
        parties.answered(
                party,
                new Confirmation(
                        about.proposal().number(),
                        said,
                        day,
                        answer.by(),
                        answer.account(),
                        name,
                        answer.spokenWith(),
                        party.request(),
                        answer.at(),
                        false));
    }

    /** Whoever said yes without a screen is told to ring up, and whoever asks to tell them where. */
    private void waitsForPlace(AppointmentId id, PartyRole role, AnsweredBy by) {
        Appointment about = rows.appointment(id).orElseThrow();
        about.party(role).filter(each -> each.state() == Party.State.CONFIRMED).ifPresent(party -> {
            PostId post = party.post().orElseThrow();
            boolean wrote = by != AnsweredBy.SCREEN && by != AnsweredBy.TELEPHONE;
            if (about.place().isPresent() && party.asksForPlace()) {
                tasks.tellPlace(about, party, post);
                if (wrote) {
                    telling.tells(MessageKind.CALL_FOR_PLACE, post, about);
                }
            } else if (wrote) {
                telling.tells(MessageKind.DATE_CONFIRMED, post, about);
            }
        });
    }

    /**
     * An answer to this request does not count any more, and is waited for again.
     *
     * @return false where another day came of it: that is settled by telephone
     */
    boolean undone(UUID request, Optional<PostId> post) {
        List<Appointment> all = parties.answeredTo(request).stream()
                .flatMap(id -> rows.appointment(id).stream())
                .filter(each -> each.state().open())
                .toList();
        boolean can = post.isPresent()
                && !all.isEmpty()
                && all.stream()
                        .allMatch(each -> answeredTo(each, request)
                                .filter(party -> party.last().orElseThrow().said() != Answered.OTHER_DATE)
                                .isPresent());
        if (can) {
            all.forEach(
                    each -> takenBack(each, answeredTo(each, request).orElseThrow(), post.get(), Optional.of(request)));
        }
        return can;
    }

    private static Optional<Party> answeredTo(Appointment about, UUID request) {
        return about.parties().stream()
                .filter(party -> party.last().flatMap(Confirmation::request).equals(Optional.of(request)))
                .findFirst();
    }

    /**
     * What a party said was a mistake.
     *
     * @param request that is open again; empty where none is
     */
    void takenBack(Appointment about, Party party, PostId post, Optional<UUID> request) {
        // A reminder may have been sent since: nobody is reminded of what is not agreed.
        telling.forgets(party);
        parties.takenBack(party.id(), carrying.instant());
        unfixed(about);
        tasks.settled(about);
        tasks.placeTold(about, party);
        Party now = rows.appointment(about.id())
                .flatMap(each -> each.party(party.role()))
                .orElseThrow();
        boolean saidYes = now.last()
                .filter(each -> each.proposal() == about.proposal().number())
                .filter(Confirmation::yes)
                .isPresent();
        if (saidYes) {
            parties.becomes(party.id(), Party.State.CONFIRMED);
            request.ifPresent(each -> parties.joins(party.id(), each));
            carrying.on(List.of(about.id()));
        } else {
            parties.asked(party.id(), post, request);
        }
        carrying.waits(about.id());
        facts.tell(about.id());
    }

    /** The others who may answer for the party are told what counts: the first answer does. */
    void tellsOthers(Appointment about, PartyRole role, Set<PostId> asked) {
        Appointment now = rows.appointment(about.id()).orElseThrow();
        Party party = now.party(role).orElseThrow();
        if (party.state() == Party.State.CONFIRMED) {
            asked.stream()
                    .filter(post -> !party.post().equals(Optional.of(post)))
                    .forEach(post -> telling.tells(MessageKind.DATE_CONFIRMED, post, now));
        }
    }
}
