package org.spean.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.Actor;
import org.spean.access.Held;
import org.spean.access.Holders;
import org.spean.access.Scope;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Operation;
import org.spean.access.reach.Within;
import org.spean.people.People;
import org.spean.people.Person;
import org.spean.people.PersonId;
import org.spean.people.PostDuty;
import org.spean.people.Posts;
import org.springframework.stereotype.Component;

/** As whom somebody acts at this moment: themselves, the posts for which they answer, their roles. As the database says it. */
@Component
class Duties {

    private final People people;
    private final PostDuty posts;
    private final Posts book;
    private final Holders holders;
    private final AccessPolicy policy;
    private final Clock clock;

    Duties(People people, PostDuty posts, Posts book, Holders holders, AccessPolicy policy, Clock clock) {
        this.people = people;
        this.posts = posts;
        this.book = book;
        this.holders = holders;
        this.policy = policy;
        this.clock = clock;
    }

    /** The cases of which whoever has this account knows at this moment. */
    Within within(UUID account) {
        return within(Actor.person(account, "", holders.held(account)));
    }

    /**
     * The same, also for somebody without an account: then of those that the posts give them for which they answer. Nobody can name
     * them, so what is restricted is not there for them.
     */
    Within within(Optional<PersonId> person, Optional<UUID> account) {
        return account.map(this::within)
                .orElseGet(() -> within(new Actor(
                        Optional.empty(), "", person.map(this::ofPosts).orElse(Set.of()), false, Scope.PUBLIC)));
    }

    private Within within(Actor now) {
        return Within.of(now, held -> true, policy, Operation.KNOW, clock.instant());
    }

    private Set<Held> ofPosts(PersonId person) {
        return posts.of(person).stream()
                .flatMap(each -> book.post(each).stream())
                .map(post -> new Held(post.kind().role(), post.remit(), Instant.EPOCH, null, null))
                .collect(Collectors.toSet());
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
