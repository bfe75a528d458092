package org.spean.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Accounts;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.deadlines.rules.Rules;
import org.spean.people.OrganizationId;
import org.spean.people.Organizations;
import org.spean.people.People;
import org.spean.people.PersonId;
import org.spean.people.PostBook;
import org.spean.people.PostId;
import org.spean.people.Remits;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says in words what waits: what is named is looked up when it is read, so nothing old stands in a task. */
@Component
public class TaskWords {

    private final People people;
    private final PostBook posts;
    private final Organizations organizations;
    private final Accounts accounts;
    private final Remits remits;

    TaskWords(People people, PostBook posts, Organizations organizations, Accounts accounts, Remits remits) {
        this.people = people;
        this.posts = posts;
        this.organizations = organizations;
        this.accounts = accounts;
        this.remits = remits;
    }

    /** The phrase in this language. */
    @Transactional(readOnly = true)
    public String say(Phrase phrase, Language language) {
        Object[] said = phrase.words().stream().map(word -> say(word, language)).toArray();
        return Words.say(phrase.key(), language, said);
    }

    private String say(Word word, Language language) {
        return switch (word) {
            case Word.Telephone(PhoneNumber number) -> number.national();
            case Word.ThePost(PostId post) -> posts.title(post).in(language);
            case Word.ThePerson(PersonId id) ->
                Optional.ofNullable(people.people(Set.of(id)).get(id))
                        .map(person -> person.name().in(language))
                        .orElseGet(() -> somebody(language));
            case Word.TheAccount(UUID account) -> account(account, language);
            case Word.TheOrganization(OrganizationId id) ->
                organizations
                        .organization(id)
                        .map(each -> each.name().in(language))
                        .orElseGet(() -> Words.say("people.remit.unknown", language));
            case Word.TheRole(Role role, Remit remit) ->
                Words.say("people.role-for", language, role(role, language), remit(remit, language));
            case Word.AProvince(PlaceCode province) -> remit(Remit.province(province), language);
            case Word.ADay(LocalDate day) -> Numerals.day(day, language);
            case Word.AMoment(Instant moment) -> Numerals.moment(moment, language);
            case Word.ANumber(long number) -> Numerals.of(number, language);
            case Word.ARule(String name) ->
                Rules.named(name)
                        .map(rule -> Words.say(rule.words("called"), language))
                        .orElse(name);
            case Word.ACode(String code) -> code;
        };
    }

    /** By the name in the book of people, which has both scripts; otherwise by the account's. */
    private String account(UUID account, Language language) {
        return people.signingInWith(account)
                .map(person -> person.name().in(language))
                .or(() -> Optional.ofNullable(accounts.names(Set.of(account)).get(account)))
                .orElseGet(() -> somebody(language));
    }

    private static String somebody(Language language) {
        return Words.say("task.somebody", language);
    }

    private static String role(Role role, Language language) {
        return Words.say("role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-'), language);
    }

    private String remit(Remit remit, Language language) {
        return remits.known(remit)
                .map(known -> known.name().in(language))
                .orElseGet(() -> Words.say("people.remit.unknown", language));
    }
}
