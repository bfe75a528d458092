package org.spean.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.spean.access.Role;
import org.spean.calendar.WorkingCalendar;
import org.spean.messaging.NumberLeft;
import org.spean.people.PostDuty;
import org.spean.people.PostId;
import org.spean.people.PostKind;
import org.spean.vocabulary.CountryTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever held a post has left it, as an answer says: the post is to be handed over (design 3.5), by the end of the next working
 * day (ours). It is for those who can say who holds it now: the other focal person, ATRO, administrators.
 */
@Component
public class WhoLeft {

    private static final String SOURCE = "messaging";

    private final Tasks tasks;
    private final PostDuty posts;
    private final WorkingCalendar calendar;
    private final Clock clock;

    WhoLeft(Tasks tasks, PostDuty posts, WorkingCalendar calendar, Clock clock) {
        this.tasks = tasks;
        this.posts = posts;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Whoever answers the number of these posts says that it is not theirs. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void left(NumberLeft news) {
        posts.reachedOn(news.number()).forEach(this::left);
    }

    /** Somebody answered that whoever held this post has left. In the transaction of the answer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void left(PostId post) {
        Set<Owner> owners = new HashSet<>();
        owners.add(new Owner.OfRole(Role.ADMINISTRATOR));
        Stream.concat(posts.otherFocal(post).stream(), posts.all(PostKind.ATRO_OFFICER).stream())
                .map(Owner.OfPost::new)
                .forEach(owners::add);
        LocalDate today = LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
        tasks.make(new TaskWish(
                HandOverWanted.NAME,
                owners,
                about(post),
                List.of(new Word.ThePost(post)),
                new Due.OnDay(calendar.plusWorkingDays(today, 1)),
                SOURCE,
                Once.whileOpen(HandOverWanted.NAME + " " + post)));
    }

    /** The answer was a mistake. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hasNotLeft(PostId post) {
        tasks.withdraw(HandOverWanted.NAME, about(post));
    }

    private static About about(PostId post) {
        return new About("POST", post.toString());
    }
}
