package org.spean.messaging.sending;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.access.Confirmers;
import org.spean.access.Holders;
import org.spean.access.Role;
import org.spean.people.People;
import org.spean.people.Person;
import org.spean.people.PersonId;
import org.springframework.stereotype.Component;

/** Who decides about sending. As the database says it at this moment, whatever a session remembers. */
@Component
class SendingRights {

    private final Confirmers confirmers;
    private final Holders holders;
    private final People people;

    SendingRights(Confirmers confirmers, Holders holders, People people) {
        this.confirmers = confirmers;
        this.holders = holders;
        this.people = people;
    }

    boolean administers(Actor by) {
        return holds(by, EnumSet.of(Role.ADMINISTRATOR));
    }

    /** Whether no other person is an administrator. */
    boolean onlyOne(Actor by) {
        return administers(by)
                && holders.of(Role.ADMINISTRATOR).stream()
                        .allMatch(each -> same(by.account().orElseThrow(), each));
    }

    /** Whether they look after all messages: administrators and ATRO officers. */
    boolean oversees(Actor by) {
        return holds(by, EnumSet.of(Role.ADMINISTRATOR, Role.ATRO_OFFICER));
    }

    private boolean holds(Actor by, Set<Role> roles) {
        return by.account().isPresent() && confirmers.held(by).stream().anyMatch(each -> roles.contains(each.role()));
    }

    /** Whether two accounts are one person's. */
    boolean same(UUID one, UUID other) {
        return one.equals(other)
                || people.signingInWith(one)
                        .map(Person::id)
                        .filter(person -> person(other, person))
                        .isPresent();
    }

    private boolean person(UUID account, PersonId person) {
        return people.signingInWith(account)
                .map(Person::id)
                .filter(person::equals)
                .isPresent();
    }
}
