package org.spean.appointments;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.spean.access.Actor;
import org.spean.access.Confirmers;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Operation;
import org.spean.access.reach.Within;
import org.spean.people.OrganizationId;
import org.spean.people.People;
import org.spean.people.Person;
import org.spean.people.PostDuty;
import org.spean.people.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who sees an appointment, and may do what with it (design 1.2): as roles stand at this moment. One that is for a case is there for
 * those alone who know of the case at this moment, whoever asked for it: what is restricted to others, and whatever they were shut
 * out from, is not there for them.
 */
@Component
class AppointmentSight {

    /** Who agrees on dates. An auditor knows of a case by its code, and is not told where one meets. */
    private static final Set<Role> AGREES =
            EnumSet.of(Role.CASEWORKER, Role.MANAGER, Role.FOCAL_PERSON, Role.DISTRICT_OFFICIAL, Role.ATRO_OFFICER);

    private final Confirmers confirmers;
    private final People people;
    private final PostDuty duty;
    private final AccessPolicy policy;
    private final JdbcClient database;
    private final Clock clock;

    AppointmentSight(
            Confirmers confirmers,
            People people,
            PostDuty duty,
            AccessPolicy policy,
            JdbcClient database,
            Clock clock) {
        this.confirmers = confirmers;
        this.people = people;
        this.duty = duty;
        this.policy = policy;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Somebody, as far as appointments ask.
     *
     * @param posts for which they answer
     * @param within which cases they know of, in a query
     * @param knowing whether they know of one
     */
    record Reader(Optional<UUID> account, Set<Held> held, Set<PostId> posts, Within within, Predicate<UUID> knowing) {

        private boolean holds(Role role, Remit remit) {
            return held.stream()
                    .anyMatch(each -> each.role() == role && each.remit().equals(remit));
        }

        private boolean holds(Role role) {
            return held.stream().anyMatch(each -> each.role() == role);
        }

        private boolean asker(Appointment about) {
            return account.equals(Optional.of(about.askedBy()));
        }

        private boolean leadsAsker(Appointment about) {
            return about.organization()
                    .filter(each -> holds(Role.MANAGER, Remit.organization(each.id())))
                    .isPresent();
        }

        private boolean focal(Appointment about) {
            return holds(Role.FOCAL_PERSON, Remit.province(about.province()));
        }

        private boolean official(Appointment about) {
            return holds(Role.DISTRICT_OFFICIAL, Remit.district(about.district()));
        }

        /** Whether they see those of the whole country. */
        boolean seesAll() {
            return holds(Role.ATRO_OFFICER);
        }

        /** Organizations, provinces and districts of which they see every appointment. */
        Set<String> seen() {
            return held.stream()
                    .filter(each -> switch (each.remit().kind()) {
                        case ORGANIZATION -> each.role() == Role.MANAGER;
                        case PROVINCE -> each.role() == Role.FOCAL_PERSON;
                        case DISTRICT -> each.role() == Role.DISTRICT_OFFICIAL;
                        case COUNTRY, PERSON -> false;
                    })
                    .map(each -> each.remit().key())
                    .collect(Collectors.toSet());
        }

        /** Districts whose officials they are. */
        Set<String> districts() {
            return held.stream()
                    .filter(each -> each.role() == Role.DISTRICT_OFFICIAL)
                    .map(each -> each.remit().key())
                    .collect(Collectors.toSet());
        }

        /** Whether visits of a case that they know of are there for them beyond their own district. */
        boolean seesBeyondDistrict() {
            return centre() || holds(Role.FOCAL_PERSON) || holds(Role.ATRO_OFFICER);
        }

        private boolean centre() {
            return holds(Role.CASEWORKER) || holds(Role.MANAGER);
        }

        /** Whether they know of what it is for; also where it is for nothing that anybody could know of. */
        boolean knows(Optional<UUID> subject) {
            return account.isPresent() && subject.filter(knowing.negate()).isEmpty();
        }

        boolean sees(Appointment about) {
            return knows(about.subject())
                    && (official(about) || (about.subject().isPresent() ? seesBeyondDistrict() : agrees(about)));
        }

        /** Whether they move, cancel and settle it. A case's visits are carried by whoever works on it for its centre. */
        boolean carries(Appointment about) {
            return knows(about.subject())
                    && (agrees(about)
                            || (about.subject().isPresent() && !about.kind().officials() && centre()));
        }

        private boolean agrees(Appointment about) {
            return asker(about)
                    || leadsAsker(about)
                    || focal(about)
                    || holds(Role.ATRO_OFFICER)
                    || (about.kind().officials() && official(about));
        }

        boolean plans(VisitKind kind, String district, Remit province) {
            return (centre() && !kind.officials())
                    || holds(Role.FOCAL_PERSON, province)
                    || holds(Role.ATRO_OFFICER)
                    || (kind.officials() && holds(Role.DISTRICT_OFFICIAL, Remit.district(district)));
        }

        /** Whether a day that is too near needs nobody else's yes. */
        boolean fixesDates(Remit province) {
            return holds(Role.FOCAL_PERSON, province);
        }

        /** The organization for which they ask, if for one. */
        Optional<OrganizationId> organization() {
            return held.stream()
                    .filter(each -> each.role() == Role.CASEWORKER || each.role() == Role.MANAGER)
                    .filter(each -> each.remit().kind() == Remit.Kind.ORGANIZATION)
                    .map(each -> OrganizationId.of(each.remit().key()))
                    .findFirst();
        }

        /** Whether one of these posts is theirs. */
        boolean answersFor(Set<PostId> among) {
            Set<PostId> own = new HashSet<>(among);
            own.retainAll(posts);
            return !own.isEmpty();
        }
    }

    Reader of(Actor by) {
        return by.account()
                .map(account -> reader(
                        Actor.person(account, by.name(), confirmers.held(by)),
                        people.signingInWith(account)
                                .map(Person::id)
                                .map(duty::of)
                                .orElse(Set.of())))
                .orElseGet(() -> reader(Actor.ANYBODY, Set.of()));
    }

    private Reader reader(Actor now, Set<PostId> posts) {
        Within within = Within.of(now, held -> AGREES.contains(held.role()), policy, Operation.KNOW, clock.instant());
        return new Reader(now.account(), now.held(), posts, within, subject -> knows(within, subject));
    }

    private boolean knows(Within within, UUID subject) {
        return database.sql("SELECT EXISTS (SELECT FROM (SELECT " + AppointmentRows.OF_A_CASE
                        + " AS subject_kind, CAST(:subject AS uuid) AS subject_id) e WHERE " + within.condition() + ")")
                .params(within.parameters())
                .param("subject", subject)
                .query(Boolean.class)
                .single();
    }
}
