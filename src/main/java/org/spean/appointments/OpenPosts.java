package org.spean.appointments;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.Held;
import org.spean.access.Holders;
import org.spean.access.Remit;
import org.spean.access.Subject;
import org.spean.access.reach.Closing;
import org.spean.access.reach.Reach;
import org.spean.people.People;
import org.spean.people.Person;
import org.spean.people.Post;
import org.spean.people.PostDuty;
import org.spean.people.PostId;
import org.spean.people.Posts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which posts may be asked about a visit, or told of it: not one for which somebody answers for whom its case is not there (design
 * 1.2). What goes to a post is found by its holder, its deputies, and whoever acts for an absent holder, so one of them is enough.
 */
@Component
public class OpenPosts {

    private static final Closing TO_NOBODY = new Closing(false, Set.of(), Set.of(), Optional.empty());

    private final Reach reach;
    private final PostDuty duty;
    private final Posts posts;
    private final People people;
    private final Holders holders;

    OpenPosts(Reach reach, PostDuty duty, Posts posts, People people, Holders holders) {
        this.reach = reach;
        this.duty = duty;
        this.posts = posts;
        this.people = people;
        this.holders = holders;
    }

    /** For whom the visit's case is not there; for no case nobody is shut out. */
    Closing closing(Appointment about) {
        return about.ofCase().map(reach::closing).orElse(TO_NOBODY);
    }

    /** Cases that are not there for somebody. */
    Set<UUID> closedToSome() {
        return reach.closedToSome(Subject.Kind.CASE);
    }

    /** Those of these that may. */
    Set<PostId> of(Appointment about, Collection<PostId> among) {
        Closing closing = closing(about);
        return closing.toAnybody()
                ? among.stream().filter(each -> !shut(closing, each)).collect(Collectors.toSet())
                : Set.copyOf(among);
    }

    /** Whether a post may be told of what comes of this: nobody answers for it for whom it is not there. */
    @Transactional(readOnly = true)
    public boolean open(Subject about, PostId post) {
        Closing closing = reach.closing(about);
        return !closing.toAnybody() || !shut(closing, post);
    }

    /** Whether this one may. */
    boolean open(Appointment about, PostId post) {
        return !of(about, Set.of(post)).isEmpty();
    }

    /** Whether it is not there for whoever has this account, whatever ties them to it. */
    boolean closedTo(Appointment about, Optional<UUID> account, Optional<PostId> post) {
        Closing closing = closing(about);
        return closing.toAnybody() && closing.to(account, remits(account, post));
    }

    private boolean shut(Closing closing, PostId post) {
        return posts.post(post)
                        .map(Post::remit)
                        .filter(closing.excluded()::contains)
                        .isPresent()
                || people.people(duty.answering(post)).values().stream()
                        .map(Person::account)
                        .anyMatch(account -> closing.to(account, remits(account, Optional.of(post))));
    }

    private Set<Remit> remits(Optional<UUID> account, Optional<PostId> post) {
        Set<Remit> all = new HashSet<>();
        post.flatMap(posts::post).map(Post::remit).ifPresent(all::add);
        account.ifPresent(each -> holders.held(each).stream().map(Held::remit).forEach(all::add));
        return all;
    }
}
