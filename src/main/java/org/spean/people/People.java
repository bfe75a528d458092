package org.spean.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spean.access.AccessLog;
import org.spean.access.Accounts;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.GrantOutcome;
import org.spean.people.PersonOutcome.Done;
import org.spean.people.PersonOutcome.Refused;
import org.spean.people.PersonOutcome.Wrong;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The book of people: who they are, in both scripts where known, on which numbers, and with which account, if they have one.
 * Names and language of an account are kept in step with it. Administrators and ATRO keep it; it holds no client.
 */
@Component("bookOfPeople")
public class People {

    private final PersonRows rows;
    private final NewPeople newcomers;
    private final DesignationRows designations;
    private final PostRows posts;
    private final NewDesignations made;
    private final PostSight sight;
    private final Accounts accounts;
    private final Phones phones;
    private final OneAct one;
    private final AccessLog log;

    People(
            PersonRows rows,
            NewPeople newcomers,
            DesignationRows designations,
            PostRows posts,
            NewDesignations made,
            PostSight sight,
            Accounts accounts,
            Phones phones,
            OneAct one,
            AccessLog log) {
        this.rows = rows;
        this.newcomers = newcomers;
        this.designations = designations;
        this.posts = posts;
        this.made = made;
        this.sight = sight;
        this.accounts = accounts;
        this.phones = phones;
        this.one = one;
        this.log = log;
    }

    /** Whether they keep the book of people. */
    @Transactional(readOnly = true)
    public boolean mayKeep(Actor by) {
        return by.account().isPresent() && PostSight.everything(sight.held(by));
    }

    /**
     * Enters somebody.
     *
     * @throws AccessDeniedException for whoever does not keep the book
     */
    @Transactional
    public PersonOutcome enter(Actor by, PersonWish wish) {
        keeps(by);
        Set<Wrong> wrong = NewPeople.against(wish);
        return wrong.isEmpty() ? new Done(newcomers.enter(by, wish).person()) : new Refused(wrong, Set.of());
    }

    /**
     * Enters somebody who has an account already, under its name.
     *
     * @throws AccessDeniedException for whoever does not keep the book
     */
    @Transactional
    public PersonOutcome enter(Actor by, UUID account) {
        keeps(by);
        if (rows.findByAccountId(account).isPresent()) {
            return PersonOutcome.refused(Wrong.ACCOUNT_TAKEN);
        }
        String name = accounts.names(Set.of(account)).get(account);
        if (name == null) {
            return PersonOutcome.refused(Wrong.ACCOUNT_UNKNOWN);
        }
        boolean khmer = name.codePoints().anyMatch(letter -> letter >= 0x1780 && letter <= 0x17FF);
        PersonRow row = newcomers.enter(
                by,
                new PersonWish(khmer ? new PersonName(name, "") : new PersonName("", name), Language.KHMER, List.of()));
        row.signsInWith(account);
        return new Done(row.person());
    }

    /**
     * Corrects what is known of somebody. A number that they have no longer is retired.
     *
     * @throws AccessDeniedException for whoever does not keep the book, and where there is no such person
     */
    @Transactional
    public PersonOutcome correct(Actor by, PersonId person, PersonWish wish) {
        keeps(by);
        PersonRow row = row(person);
        Set<Wrong> wrong = NewPeople.against(wish);
        if (!wrong.isEmpty()) {
            return new Refused(wrong, Set.of());
        }
        List<PhoneNumber> before = row.person().phones();
        row.becomes(wish);
        rows.saveAndFlush(row);
        wish.phones().forEach(number -> phones.entered(number, wish.language()));
        before.stream().filter(number -> !wish.phones().contains(number)).forEach(phones::retire);
        row.account()
                .ifPresent(account -> accounts.keepInStep(account, wish.name().in(wish.language()), wish.language()));
        log.write(by, Act.PERSON_CHANGED, NewPeople.about(row), Map.of());
        return new Done(row.person());
    }

    /**
     * Says which account is theirs. For each post that they hold, its role is proposed for the account, and takes its second
     * yes: an account alone opens nothing.
     *
     * @throws AccessDeniedException for whoever does not keep the book, and where there is no such person
     */
    public PersonOutcome link(Actor by, PersonId person, UUID account) {
        keeps(by);
        return one.does(now -> link(by, row(person), account, now), Refused.class::isInstance);
    }

    private PersonOutcome link(Actor by, PersonRow row, UUID account, Instant now) {
        if (row.account().isPresent()) {
            return PersonOutcome.refused(Wrong.HAS_ACCOUNT);
        }
        if (!accounts.exists(account)) {
            return PersonOutcome.refused(Wrong.ACCOUNT_UNKNOWN);
        }
        if (rows.findByAccountId(account).isPresent()) {
            return PersonOutcome.refused(Wrong.ACCOUNT_TAKEN);
        }
        row.signsInWith(account);
        rows.saveAndFlush(row);
        for (DesignationRow each : designations.findByPersonId(row.handle().id())) {
            if (each.openOn(Days.of(now)) && each.grant().isEmpty()) {
                Post post = posts.of(each.post());
                Optional<GrantOutcome.Refused> refused = made.role(by, post, row, each, Optional.empty());
                if (refused.isPresent()) {
                    return new Refused(Set.of(), refused.get().reasons());
                }
            }
        }
        Person told = row.person();
        accounts.keepInStep(account, told.name().in(told.language()), told.language());
        log.write(by, Act.PERSON_CHANGED, NewPeople.about(row), Map.of("account", account.toString()));
        return new Done(told);
    }

    private void keeps(Actor by) {
        if (!mayKeep(by)) {
            throw new AccessDeniedException("not theirs to keep");
        }
    }

    private PersonRow row(PersonId person) {
        return rows.findById(person.id()).orElseThrow(() -> new AccessDeniedException("no such person"));
    }

    /** These people; handles of nobody are left out. Who may know of them is for the caller to ask. */
    @Transactional(readOnly = true)
    public Map<PersonId, Person> people(Collection<PersonId> ids) {
        return rows.findAllById(ids.stream().map(PersonId::id).toList()).stream()
                .map(PersonRow::person)
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** Who comes next in the book, for what is done for everybody: in the order of their handles, the first one after nobody. */
    @Transactional(readOnly = true)
    public Optional<Person> after(Optional<PersonId> last) {
        return last.map(PersonId::id)
                .map(rows::findFirstByIdGreaterThanOrderById)
                .orElseGet(rows::findFirstByOrderById)
                .map(PersonRow::person);
    }

    /** Who signs in with this account, if they are in the book. */
    @Transactional(readOnly = true)
    public Optional<Person> signingInWith(UUID account) {
        return rows.findByAccountId(account).map(PersonRow::person);
    }
}
