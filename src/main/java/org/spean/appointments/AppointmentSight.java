package org.spean.appointments;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.Actor;
import org.spean.access.Confirmers;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.people.OrganizationId;
import org.spean.people.People;
import org.spean.people.Person;
import org.spean.people.PostDuty;
import org.spean.people.PostId;
import org.springframework.stereotype.Component;

/** Who sees an appointment, and may do what with it (design 1.2): as roles stand at this moment. */
@Component
class AppointmentSight {

    private final Confirmers confirmers;
    private final People people;
    private final PostDuty duty;

    AppointmentSight(Confirmers confirmers, People people, PostDuty duty) {
        this.confirmers = confirmers;
        this.people = people;
        this.duty = duty;
    }

    /**
     * Somebody, as far as appointments ask.
     *
     * @param posts for which they answer
     */
    record Reader(Optional<UUID> account, Set<Held> held, Set<PostId> posts) {

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

        boolean sees(Appointment about) {
            return carries(about) || official(about);
        }

        /** Whether they move, cancel and settle it. */
        boolean carries(Appointment about) {
            return account.isPresent()
                    && (asker(about)
                            || leadsAsker(about)
                            || focal(about)
                            || holds(Role.ATRO_OFFICER)
                            || (about.kind().officials() && official(about)));
        }

        boolean plans(VisitKind kind, String district, Remit province) {
            boolean centre = holds(Role.CASEWORKER) || holds(Role.MANAGER);
            return (centre && !kind.officials())
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
                .map(account -> new Reader(
                        by.account(),
                        confirmers.held(by),
                        people.signingInWith(account)
                                .map(Person::id)
                                .map(duty::of)
                                .orElse(Set.of())))
                .orElseGet(() -> new Reader(Optional.empty(), Set.of(), Set.of()));
    }
}
