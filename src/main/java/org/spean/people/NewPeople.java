package org.spean.people;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Subject;
import org.spean.people.PersonOutcome.Wrong;
import org.springframework.stereotype.Component;

/** Enters people into the book, in the transaction of the act for which they are wanted. */
@Component
class NewPeople {

    private final PersonRows rows;
    private final Phones phones;
    private final AccessLog log;

    NewPeople(PersonRows rows, Phones phones, AccessLog log) {
        this.rows = rows;
        this.phones = phones;
        this.log = log;
    }

    static Set<Wrong> against(PersonWish wish) {
        Set<Wrong> wrong = EnumSet.noneOf(Wrong.class);
        if (wish.name().khmer().isEmpty() && wish.name().latin().isEmpty()) {
            wrong.add(Wrong.NAME_MISSING);
        }
        if (PersonName.tooLong(wish.name().khmer())) {
            wrong.add(Wrong.KHMER_NAME_TOO_LONG);
        }
        if (PersonName.tooLong(wish.name().latin())) {
            wrong.add(Wrong.LATIN_NAME_TOO_LONG);
        }
        if (wish.phones().size() > PersonWish.MOST_PHONES) {
            wrong.add(Wrong.TOO_MANY_PHONES);
        }
        return wrong;
    }

    /** Somebody whose name was looked at before. */
    PersonRow enter(Actor by, PersonWish wish) {
        PersonRow row = rows.saveAndFlush(new PersonRow(UUID.randomUUID(), wish));
        wish.phones().forEach(number -> phones.entered(number, wish.language()));
        log.write(by, Act.PERSON_ENTERED, about(row), Map.of());
        return row;
    }

    static Optional<Subject> about(PersonRow row) {
        return Optional.of(new Subject(Subject.Kind.PERSON, row.handle().id()));
    }
}
