package org.spean.people.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.AccountBook;
import org.spean.access.Accounts;
import org.spean.access.Actor;
import org.spean.access.Present;
import org.spean.people.Absences;
import org.spean.people.Agreements;
import org.spean.people.Designations;
import org.spean.people.HandOvers;
import org.spean.people.KeptOrganizations;
import org.spean.people.People;
import org.spean.people.PostBook;
import org.spean.people.PostPhones;
import org.spean.people.PostSearch;
import org.spean.people.Posts;
import org.spean.people.SameOrganizations;
import org.springframework.stereotype.Component;

/** Everything that the screens of posts, people and organizations ask. */
@Component
record PostShelf(
        PostBook book,
        Posts posts,
        PostSearch search,
        Designations designations,
        PostPhones phones,
        HandOvers handOvers,
        Absences absences,
        People people,
        KeptOrganizations organizations,
        SameOrganizations same,
        Agreements agreements,
        AccountBook accounts,
        Accounts names,
        List<PhoneSection> phoneSections,
        Present present) {

    Actor actor() {
        return present.actor();
    }

    /** How the account is named on screens. */
    Optional<String> named(UUID account) {
        return Optional.ofNullable(names.names(Set.of(account)).get(account));
    }
}
