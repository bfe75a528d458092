package org.spean.appointments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Remit;
import org.spean.messaging.AnsweredBy;
import org.spean.messaging.Reachable;
import org.spean.messaging.wording.MessageKind;
import org.spean.people.PostDuty;
import org.spean.people.PostId;
import org.spean.people.PostKind;
import org.spean.vocabulary.CountryTime;
import org.springframework.stereotype.Component;

/** Carries a date from one to the next along its route, until everybody has said yes. Its callers hold the appointments' locks. */
@Component
class Carrying {

    private final AppointmentRows rows;
    private final PartyRows parties;
    private final Telling telling;
    private final AppointmentTasks tasks;
    private final PostDuty posts;
    private final Reachable reachable;
    private final OpenPosts open;
    private final Clock clock;

    Carrying(
            AppointmentRows rows,
            PartyRows parties,
            Telling telling,
            AppointmentTasks tasks,
            PostDuty posts,
            Reachable reachable,
            OpenPosts open,
            Clock clock) {
        this.rows = rows;
        this.parties = parties;
        this.telling = telling;
        this.tasks = tasks;
        this.posts = posts;
        this.reachable = reachable;
        this.open = open;
        this.clock = clock;
    }

    Instant instant() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
    }

    /** What stands against such a time, whatever rules say. */
    Optional<AppointmentOutcome.Why> against(DayWish wish) {
        return wish.against(today(), LocalTime.ofInstant(clock.instant(), CountryTime.ZONE));
    }

    /** Asks whoever comes next for each of them; those of one journey who come to the same post in one question. */
    void on(List<AppointmentId> all) {
        record To(Optional<UUID> journey, Object alone, PostId post, PartyRole role) {}
        Map<To, List<Appointment>> asked = new LinkedHashMap<>();
        for (AppointmentId id : all) {
            Appointment each = now(id);
            Optional<Party> next = next(each);
            if (next.isEmpty()) {
                fixedIfAllSaidYes(each);
            } else if (next.get().state() == Party.State.LATER || next.get().state() == Party.State.NOBODY) {
                post(each, next.get().role())
                        .ifPresentOrElse(
                                post -> asked.computeIfAbsent(
                                                new To(
                                                        each.journey(),
                                                        each.journey().isPresent() ? "" : each.id(),
                                                        post,
                                                        next.get().role()),
                                                to -> new ArrayList<>())
                                        .add(each),
                                () -> nobody(each, next.get()));
            }
        }
        asked.forEach((to, group) -> ask(MessageKind.DATE_ASKED, to.post(), to.role(), group));
    }

    private Appointment now(AppointmentId id) {
        return rows.appointment(id).orElseThrow();
    }

    /** The first who has not said yes; nobody is asked behind somebody who is waited for. */
    private static Optional<Party> next(Appointment about) {
        return about.parties().stream()
                .filter(each -> each.state() != Party.State.CONFIRMED)
                .findFirst();
    }

    /** Who comes next, where there was nobody to ask. */
    Optional<PartyRole> foundNobody(Appointment about) {
        return next(about).filter(each -> each.state() == Party.State.NOBODY).map(Party::role);
    }

    /** Whether somebody can be asked for this party. */
    boolean somebody(Appointment about, PartyRole role) {
        return post(about, role).isPresent();
    }

    private void fixedIfAllSaidYes(Appointment about) {
        if (about.state() == Appointment.State.ASKED) {
            rows.state(about.id(), Appointment.State.CONFIRMED);
            tasks.somebodyIsThere(about);
            tasks.tellClient(about);
        }
    }

    private void nobody(Appointment about, Party party) {
        parties.becomes(party.id(), Party.State.NOBODY);
        if (shutOut(about, party.role())) {
            tasks.settleByTelephone(about);
            return;
        }
        switch (party.role()) {
            case FOCAL_PERSON -> tasks.noFocalPerson(about);
            case DISTRICT_OFFICIAL -> tasks.noOfficial(about, focal(about));
        }
    }

    /** Whether somebody is there, and the case is not there for them: then nobody is asked by a message. */
    boolean shutOut(Appointment about, PartyRole role) {
        return !posts.held(Set.copyOf(all(about, role))).isEmpty()
                && post(about, role).isEmpty();
    }

    /**
     * Whoever was asked, or said yes, and for whom the case is not there any more, is asked and told nothing more of it: others are
     * asked in their place. What was said since then on a screen or by telephone stands: whoever wrote that down knows of the case.
     *
     * @return whether there was anybody
     */
    boolean again(Appointment about) {
        List<Party> shut =
                about.parties().stream().filter(each -> notForThem(about, each)).toList();
        if (shut.isEmpty()) {
            return false;
        }
        for (Party party : shut) {
            telling.forgets(party);
            parties.becomes(party.id(), Party.State.LATER);
        }
        if (about.state() == Appointment.State.CONFIRMED) {
            rows.state(about.id(), Appointment.State.ASKED);
            tasks.notFixed(about);
        }
        on(List.of(about.id()));
        waits(about.id());
        return true;
    }

    private boolean notForThem(Appointment about, Party party) {
        if (!party.told() || party.post().filter(post -> open.open(about, post)).isPresent()) {
            return false;
        }
        Optional<Instant> since = open.closing(about).since();
        return party.state() != Party.State.CONFIRMED
                || party.last()
                        .filter(each -> each.by() == AnsweredBy.SCREEN || each.by() == AnsweredBy.TELEPHONE)
                        .filter(each -> since.filter(each.at()::isBefore).isEmpty())
                        .isEmpty();
    }

    /** Asks this post about all of them; tells the same people what they find on their screens. */
    void ask(MessageKind kind, PostId post, PartyRole role, List<Appointment> all) {
        UUID request = telling.asks(kind, post, all);
        for (Appointment each : all) {
            Party party = each.party(role).orElseThrow();
            parties.asked(party.id(), post, Optional.of(request));
            tasks.somebodyIsThere(each);
            waits(each.id());
        }
    }

    /** Asks whoever took back their yes; where the case is not there for them any more, somebody else. */
    void asksAgain(PostId post, PartyRole role, Appointment about) {
        if (open.open(about, post)) {
            ask(MessageKind.DATE_ASKED, post, role, List.of(about));
        } else {
            again(about);
        }
    }

    /** Another time counts: whoever knew of the old one is asked anew, all at once. */
    void moved(AppointmentId id, Optional<PartyRole> by) {
        Appointment about = now(id);
        telling.takesBack(id);
        tasks.notFixed(about);
        for (Party party : about.parties()) {
            if (by.filter(party.role()::equals).isPresent() || !party.told()) {
                continue;
            }
            telling.forgets(party);
            PostId post = party.post().orElseThrow();
            if (!open.open(about, post)) {
                // They are not told: whoever comes in their place is asked anew.
                parties.becomes(party.id(), Party.State.LATER);
                continue;
            }
            UUID request = telling.asks(MessageKind.DATE_MOVED, post, List.of(about));
            parties.asked(party.id(), post, Optional.of(request));
        }
        waits(id);
    }

    /** What waits because somebody is asked follows from how it stands. */
    void waits(AppointmentId id) {
        Appointment about = now(id);
        tasks.notAsked(about);
        Set<PostId> asked = new HashSet<>();
        about.parties().stream()
                .filter(each -> each.state() == Party.State.ASKED)
                .forEach(party -> {
                    PostId post = party.post().orElseThrow();
                    asked.addAll(party.role() == PartyRole.FOCAL_PERSON ? focal(about) : Set.of(post));
                    party.silentAt().ifPresent(at -> tasks.silent(about, post));
                    party.callWanted().ifPresent(at -> tasks.wantsCall(about, post));
                });
        if (!asked.isEmpty()) {
            tasks.asked(about, asked);
        }
    }

    /** The posts that may say yes for this party. */
    Set<PostId> posts(Appointment about, PartyRole role) {
        return role == PartyRole.FOCAL_PERSON ? focal(about) : open.of(about, official(about.district()));
    }

    /** The province's focal persons, as far as somebody holds the post for whom it is there. */
    Set<PostId> focal(Appointment about) {
        return open.of(about, posts.held(Set.copyOf(focalPosts(about))));
    }

    private List<PostId> all(Appointment about, PartyRole role) {
        return role == PartyRole.FOCAL_PERSON ? focalPosts(about) : official(about.district());
    }

    private List<PostId> focalPosts(Appointment about) {
        List<PostId> all = new ArrayList<>();
        Remit province = Remit.province(about.province());
        all.addAll(posts.all(PostKind.FOCAL_LEADER, province));
        all.addAll(posts.all(PostKind.FOCAL_OFFICE, province));
        return all;
    }

    private List<PostId> official(String district) {
        return posts.all(PostKind.DISTRICT_OFFICIAL, Remit.district(district));
    }

    /** The first post for this party, held or not. */
    Optional<PostId> anyPost(Appointment about, PartyRole role) {
        return all(about, role).stream().findFirst();
    }

    /** Whom to ask: the first whom a message reaches; where none is reached, the first who is there. */
    private Optional<PostId> post(Appointment about, PartyRole role) {
        return post(about, role, Optional.empty());
    }

    /** The same, but not this one. */
    Optional<PostId> post(Appointment about, PartyRole role, Optional<PostId> notThis) {
        List<PostId> all = all(about, role);
        Set<PostId> held = open.of(about, posts.held(Set.copyOf(all)));
        List<PostId> there = all.stream()
                .filter(held::contains)
                .filter(each -> !notThis.equals(Optional.of(each)))
                .toList();
        return there.stream()
                .filter(each -> reachable.against(each).isEmpty())
                .findFirst()
                .or(() -> there.stream().findFirst());
    }
}
