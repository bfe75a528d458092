package org.spean.appointments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.access.Remit;
import org.spean.deadlines.Deadlines;
import org.spean.deadlines.Happening;
import org.spean.deadlines.Owner;
import org.spean.deadlines.rules.Fact;
import org.spean.people.PostDuty;
import org.spean.people.PostId;
import org.spean.people.PostKind;
import org.spean.vocabulary.CountryTime;
import org.springframework.stereotype.Component;

/**
 * Tells the rules with dates what becomes of a visit: for which day it is planned, when it was asked for, and when the focal person
 * said yes. All of it is told anew each time, from how the visit stands, so nobody has to know what changed.
 */
@Component
class RuleFacts {

    private final AppointmentRows rows;
    private final Deadlines deadlines;
    private final EarliestDay earliest;
    private final PostDuty posts;
    private final OpenPosts open;
    private final Clock clock;

    RuleFacts(
            AppointmentRows rows,
            Deadlines deadlines,
            EarliestDay earliest,
            PostDuty posts,
            OpenPosts open,
            Clock clock) {
        this.rows = rows;
        this.deadlines = deadlines;
        this.earliest = earliest;
        this.posts = posts;
        this.open = open;
        this.clock = clock;
    }

    /** Tells how it stands. Its callers hold the appointment's lock. */
    void tell(AppointmentId id) {
        Appointment about = rows.appointment(id).orElseThrow();
        earliest.rule(about.kind()).ifPresent(rule -> tell(about, rule));
    }

    private void tell(Appointment about, LeadRule rule) {
        switch (about.state()) {
            case ASKED, CONFIRMED -> {
                happened(about, rule.planned(), about.on());
                switch (rule) {
                    case LT_1 -> happened(about, rule.wanted(), day(askedFor(about)));
                    case LT_4, LT_8 ->
                        confirmed(about)
                                .ifPresentOrElse(
                                        at -> happened(about, rule.wanted(), day(at)),
                                        () -> deadlines.notHappened(rule.wanted(), about.matter(), ""));
                }
            }
            case CANCELLED -> happened(about, Fact.VISIT_CANCELLED, day(clock.instant()));
            // Held without the focal person's yes: the rule was not kept, and that stays to be seen.
            case TOOK_PLACE, DID_NOT -> {}
        }
    }

    private void happened(Appointment about, Fact fact, LocalDate on) {
        deadlines.happened(
                Happening.on(fact, about.matter(), on, new Owner.OfAccount(about.askedBy()), focalPersons(about)));
    }

    /** Without those for whom its case is not there. */
    private Set<Owner> focalPersons(Appointment about) {
        Remit province = Remit.province(about.province());
        Set<PostId> all = Stream.of(PostKind.FOCAL_LEADER, PostKind.FOCAL_OFFICE)
                .flatMap(kind -> posts.all(kind, province).stream())
                .collect(Collectors.toSet());
        return open.of(about, all).stream().map(Owner.OfPost::new).collect(Collectors.toSet());
    }

    /**
     * When whoever asks asked for the day that counts: a later day than the one they had asked for was asked for in time with it,
     * and a day that officials name needs no new request.
     */
    private static Instant askedFor(Appointment about) {
        if (about.proposal().party().isPresent()) {
            return about.askedAt();
        }
        return about.proposals().stream()
                .filter(each -> each.party().isEmpty() && !each.on().isAfter(about.on()))
                .map(Proposal::made)
                .min(Instant::compareTo)
                .orElseGet(about::askedAt);
    }

    /** Since when the focal person says yes to the time that counts; empty while they do not. */
    private static Optional<Instant> confirmed(Appointment about) {
        return about.party(PartyRole.FOCAL_PERSON)
                .filter(each -> each.state() == Party.State.CONFIRMED)
                .flatMap(each -> each.answers().stream()
                        .filter(answer -> !answer.takenBack()
                                && answer.proposal() == about.proposal().number())
                        .takeWhile(Confirmation::yes)
                        .map(Confirmation::at)
                        .min(Instant::compareTo));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, CountryTime.ZONE);
    }
}
