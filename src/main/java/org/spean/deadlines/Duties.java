package org.spean.deadlines;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.access.Holders;
import org.spean.people.People;
import org.spean.people.Person;
import org.spean.people.PersonId;
import org.spean.people.PostDuty;
import org.springframework.stereotype.Component;

/** As whom somebody acts at this moment: themselves, the posts for which they answer, their roles. As the database says it. */
@Component
class Duties {

    private final People people;
    private final PostDuty posts;
    private final Holders holders;

    Duties(People people, PostDuty posts, Holders holders) {
        this.people = people;
        this.posts = posts;
        this.holders = holders;
    }

    /** Nobody in particular, for programs and whoever has not signed in. */
    Set<Owner> of(Actor by) {
        return by.account()
                .map(account -> of(people.signingInWith(account).map(Person::id), Optional.of(account)))
                .orElse(Set.of());
    }

    Set<Owner> of(Optional<PersonId> person, Optional<UUID> account) {
        Set<Owner> all = new HashSet<>();
        person.ifPresent(each -> {
            all.add(new Owner.OfPerson(each));
            posts.of(each).forEach(post -> all.add(new Owner.OfPost(post)));
        });
        account.ifPresent(each -> {
            all.add(new Owner.OfAccount(each));
            holders.held(each).forEach(held -> all.add(new Owner.OfRole(held.role())));
        });
        return all;
    }

    /** As whom they do this task; empty where it is not theirs. What is one's own is done in nobody's name. */
    Optional<Owner> as(Actor by, Task task) {
        return of(by).stream()
                .filter(task.owners()::contains)
                .min(Comparator.comparingInt((Owner owner) ->
                                owner instanceof Owner.OfPerson || owner instanceof Owner.OfAccount ? 0 : 1)
                        .thenComparingInt(owner -> owner instanceof Owner.OfPost ? 0 : 1)
                        .thenComparing(Owner::toKeep));
    }
}
