package org.spean.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.access.Role;
import org.spean.calendar.WorkingCalendar;
import org.spean.messaging.AnswerDenied;
import org.spean.messaging.CallWanted;
import org.spean.messaging.LadderExhausted;
import org.spean.messaging.OptedIn;
import org.spean.messaging.OptedOut;
import org.spean.messaging.Question;
import org.spean.messaging.QuestionAnswered;
import org.spean.messaging.Recipient;
import org.spean.people.PostDuty;
import org.spean.people.PostId;
import org.spean.people.PostKind;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What telephones said that only a person can settle becomes a task, in the transaction that heard it. It is wanted by the end of
 * the next working day (ours).
 */
@Component
class TelephoneNews {

    private static final String SOURCE = "messaging";
    private static final String PHONE = "PHONE";

    private final Tasks tasks;
    private final PostDuty posts;
    private final WorkingCalendar calendar;
    private final Clock clock;

    TelephoneNews(Tasks tasks, PostDuty posts, WorkingCalendar calendar, Clock clock) {
        this.tasks = tasks;
        this.posts = posts;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The other focal person and ATRO ring them up. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void callWanted(CallWanted news) {
        ringsUp(TelephoneKinds.CALL_WANTED, news.number());
    }

    /** An answer that came by a link is not theirs, and stands: it is settled with them, as where they ask for a call. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void answerDenied(AnswerDenied news) {
        ringsUp(TelephoneKinds.ANSWER_DENIED, news.number());
    }

    private void ringsUp(String kind, PhoneNumber number) {
        Set<PostId> theirs = posts.reachedOn(number);
        Set<PostId> asked = Stream.concat(beside(theirs).stream(), posts.all(PostKind.ATRO_OFFICER).stream())
                .filter(post -> !theirs.contains(post))
                .collect(Collectors.toSet());
        make(kind, number, theirs, owners(asked));
    }

    /** A focal person who wants no messages is still responsible (design 3.2): administrators and the other one are told. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void optedOut(OptedOut news) {
        Set<PostId> theirs = posts.reachedOn(news.number());
        if (theirs.isEmpty()) {
            return;
        }
        Set<Owner> owners = owners(beside(theirs));
        owners.add(new Owner.OfRole(Role.ADMINISTRATOR));
        make(TelephoneKinds.OPTED_OUT, news.number(), theirs, owners);
    }

    /** Whoever wanted no messages wants them again: there is nothing to agree on any more. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void optedIn(OptedIn news) {
        tasks.withdraw(TelephoneKinds.OPTED_OUT, new About(PHONE, news.number().e164()));
    }

    /** Nobody answers, whatever was tried: ATRO rings them up (design 3.4). */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void exhausted(LadderExhausted news) {
        switch (news.question().to()) {
            case Recipient.OfPost(PostId post) -> silent(news.question(), List.of(new Word.ThePost(post)));
            case Recipient.OfNumber(PhoneNumber number) ->
                silent(news.question(), words(number, posts.reachedOn(number)));
            case Recipient.OfPerson person -> {}
        }
    }

    private void silent(Question question, List<Word> words) {
        String id = question.id().toString();
        tasks.make(new TaskWish(
                SilentPost.NAME,
                owners(Set.copyOf(posts.all(PostKind.ATRO_OFFICER))),
                new About("QUESTION", id),
                words,
                new Due.OnDay(calendar.plusWorkingDays(LocalDate.ofInstant(clock.instant(), CountryTime.ZONE), 1)),
                SOURCE,
                Once.whileOpen(SilentPost.NAME + " " + id)));
    }

    /** They answered after all: nobody needs to telephone. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void answered(QuestionAnswered news) {
        tasks.withdraw(
                SilentPost.NAME, new About("QUESTION", news.question().id().toString()));
    }

    private Set<PostId> beside(Set<PostId> theirs) {
        return theirs.stream()
                .flatMap(post -> posts.otherFocal(post).stream())
                .filter(post -> !theirs.contains(post))
                .collect(Collectors.toSet());
    }

    /** Where nobody holds any of the posts, whoever looks after them all. */
    private Set<Owner> owners(Set<PostId> asked) {
        Set<Owner> owners = new HashSet<>();
        asked.forEach(post -> owners.add(new Owner.OfPost(post)));
        if (posts.held(asked).isEmpty()) {
            owners.add(new Owner.OfRole(Role.ADMINISTRATOR));
        }
        return owners;
    }

    private void make(String kind, PhoneNumber number, Set<PostId> theirs, Set<Owner> owners) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
        tasks.make(new TaskWish(
                kind,
                owners,
                new About(PHONE, number.e164()),
                words(number, theirs),
                new Due.OnDay(calendar.plusWorkingDays(today, 1)),
                SOURCE,
                Once.whileOpen(kind + " " + number.e164())));
    }

    private static List<Word> words(PhoneNumber number, Set<PostId> theirs) {
        return Stream.<Word>concat(
                        Stream.of(new Word.Telephone(number)),
                        theirs.stream()
                                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                                .map(Word.ThePost::new))
                .toList();
    }
}
