package org.spean.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Subject;
import org.spean.vocabulary.PlaceCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The posts themselves, which stay; and who is to be asked for one at this moment. */
@Component
public class Posts {

    private final PostTable table;
    private final PostRows rows;
    private final DesignationRows designations;
    private final Absences absences;
    private final PostSight sight;
    private final AccessLog log;
    private final Clock clock;

    Posts(
            PostTable table,
            PostRows rows,
            DesignationRows designations,
            Absences absences,
            PostSight sight,
            AccessLog log,
            Clock clock) {
        this.table = table;
        this.rows = rows;
        this.designations = designations;
        this.absences = absences;
        this.sight = sight;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Makes one more post of the same kind for the same: another officer of ATRO, another manager of a centre.
     *
     * @throws AccessDeniedException when there is no such post, as far as they can see, it is not theirs to fill, or there are
     *     as many of it as there can be
     */
    @Transactional
    public PostId another(Actor by, PostId like) {
        Post post = sight.toFill(by, like);
        if (!post.kind().several()) {
            throw new AccessDeniedException("there are as many of it as the circular wants");
        }
        PostId made = table.another(post);
        log.write(
                by,
                Act.POST_MADE,
                Optional.of(new Subject(Subject.Kind.POST, made.id())),
                new HashMap<>(Map.of("post", post.kind().name(), "like", like.toString())));
        return made;
    }

    /** The post with this handle, whoever asks. */
    @Transactional(readOnly = true)
    public Optional<Post> post(PostId id) {
        return rows.findById(id.id()).map(PostRow::post);
    }

    /** Who holds a post today, confirmed: to whom what is asked of the post goes. Empty while nobody does. */
    @Transactional(readOnly = true)
    public Optional<Designation> holder(PostId post) {
        LocalDate today = Days.today(clock);
        return designations.findByPostId(post.id()).stream()
                .filter(each -> each.deputyOf().isEmpty() && each.confirmedOn(today))
                .map(each -> each.told(clock.instant()))
                .findFirst();
    }

    /** Who acts for an absent holder today, if they are away and somebody was named. */
    @Transactional(readOnly = true)
    public Optional<PersonId> acting(UUID designation) {
        LocalDate today = Days.today(clock);
        return absences.of(List.of(designation)).values().stream()
                .flatMap(List::stream)
                .filter(each -> each.on(today))
                .findFirst()
                .flatMap(Absence::acting);
    }

    /** By what somebody is reached for a post of their own today, as holder or deputy; by one in this province before others. */
    @Transactional(readOnly = true)
    public Optional<Designation> reachedBy(PersonId person, Optional<PlaceCode> province) {
        LocalDate today = Days.today(clock);
        return designations.findByPersonId(person.id()).stream()
                .filter(each -> each.confirmedOn(today) && each.phone().isPresent())
                .sorted(Comparator.comparing(
                        each -> !province.equals(post(each.post()).flatMap(Post::province))))
                .findFirst()
                .map(each -> each.told(clock.instant()));
    }

    /** The post of the province's other focal person; empty for a post that is none of the two. */
    @Transactional(readOnly = true)
    public Optional<PostId> otherFocal(PostId post) {
        return post(post)
                .filter(each -> each.kind().focal())
                .flatMap(own -> rows
                        .findByKindAndRemitKey(
                                own.kind() == PostKind.FOCAL_LEADER ? PostKind.FOCAL_OFFICE : PostKind.FOCAL_LEADER,
                                own.remit().key())
                        .stream()
                        .map(PostRow::post)
                        .map(Post::id)
                        .findFirst());
    }
}
