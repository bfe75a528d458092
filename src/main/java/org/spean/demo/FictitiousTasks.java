package org.spean.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.access.Remit;
import org.spean.deadlines.About;
import org.spean.deadlines.Due;
import org.spean.deadlines.Once;
import org.spean.deadlines.Owner;
import org.spean.deadlines.TaskWish;
import org.spean.deadlines.Tasks;
import org.spean.deadlines.Word;
import org.spean.people.PostDuty;
import org.spean.people.PostId;
import org.spean.people.PostKind;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits in a demonstration: two people want to be rung up, and one has waited for two days. Each once, for ever. */
@Component
@Profile("demo")
class FictitiousTasks {

    private static final String CALL = "CALL_WANTED";

    private final Tasks tasks;
    private final PostDuty posts;
    private final LocalDate today;

    FictitiousTasks(Tasks tasks, PostDuty posts, Clock clock) {
        this.tasks = tasks;
        this.posts = posts;
        this.today = LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
    }

    @EventListener
    @Transactional
    public void opened(ApplicationReadyEvent ready) {
        Remit battambang = Remit.province(Demonstration.BATTAMBANG);
        PostId leader = PostId.of(PostKind.FOCAL_LEADER, battambang, 1);
        PostId office = PostId.of(PostKind.FOCAL_OFFICE, battambang, 1);
        call(PostId.of(PostKind.DISTRICT_OFFICIAL, Remit.district("0203"), 1), 3, leader, today.minusDays(2));
        call(office, 2, leader, today.plusDays(1));
    }

    /** Somebody wants to be rung up: by this post, and by ATRO. */
    private void call(PostId wants, int number, PostId asked, LocalDate due) {
        Set<Owner> owners = Stream.concat(Stream.of(asked), posts.all(PostKind.ATRO_OFFICER).stream())
                .map(Owner.OfPost::new)
                .collect(Collectors.toSet());
        PhoneNumber phone = FictitiousPosts.phone(number).orElseThrow();
        tasks.make(new TaskWish(
                CALL,
                owners,
                new About("PHONE", phone.e164()),
                List.of(new Word.Telephone(phone), new Word.ThePost(wants)),
                new Due.OnDay(due),
                "demonstration",
                Once.ever("demonstration call " + number)));
    }
}
