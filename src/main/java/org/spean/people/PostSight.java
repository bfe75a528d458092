package org.spean.people;

import java.util.Optional;
import java.util.Set;
import org.spean.access.Actor;
import org.spean.access.Confirmers;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may know of a post and its telephones: ATRO and administrators of all, a focal person of those of the province, a manager
 * of the organization's. Asked of the database, not of the session.
 */
@Component
class PostSight {

    private final PostRows posts;
    private final Confirmers confirmers;

    PostSight(PostRows posts, Confirmers confirmers) {
        this.posts = posts;
        this.confirmers = confirmers;
    }

    Set<Held> held(Actor by) {
        return confirmers.held(by);
    }

    static boolean everything(Set<Held> held) {
        return held.stream().anyMatch(each -> each.role() == Role.ADMINISTRATOR || each.role() == Role.ATRO_OFFICER);
    }

    /** Whether they look after the posts of the whole country. */
    static boolean oversees(Set<Held> held) {
        return held.stream().anyMatch(each -> each.role() == Role.ATRO_OFFICER);
    }

    static boolean sees(Set<Held> held, Post post) {
        return everything(held)
                || held.stream().anyMatch(each -> switch (each.role()) {
                    case FOCAL_PERSON -> post.province().map(Remit::province).equals(Optional.of(each.remit()));
                    case MANAGER -> each.remit().equals(post.remit());
                    default -> false;
                });
    }

    /** The post, if they may know of it. */
    Optional<Post> seen(Actor by, PostId post) {
        Set<Held> held = held(by);
        return posts.findById(post.id()).map(PostRow::post).filter(each -> sees(held, each));
    }

    /** The post that they may fill. */
    Post toFill(Actor by, PostId post) {
        return seen(by, post)
                .filter(each -> mayFill(by, each))
                .orElseThrow(() -> new AccessDeniedException("not theirs to fill"));
    }

    boolean mayFill(Actor by, Post post) {
        return confirmers.mayPropose(by, post.kind().role(), post.remit());
    }

    /** The post of which they may say who is away, and on which number it is reached. */
    Post toMind(Actor by, PostId post) {
        return seen(by, post).orElseThrow(() -> new AccessDeniedException("no such post"));
    }
}
