package org.spean.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.calendar.WorkingCalendar;
import org.spean.messaging.wording.MessageKind;
import org.spean.people.PostId;
import org.spean.people.Posts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is done when a post does not answer (design 3.4): a call, then the other focal person of the province, then a person is
 * told to telephone. Steps count from the question; the last one comes at the latest a day before the answer is needed. A step
 * that falls into the night or on a holiday is taken at the next allowed minute; one that cannot help is taken at once.
 *
 * <p>Each question climbs in a transaction of its own: one that fails is tried again a little later and holds back no other. How
 * far it has climbed is kept in hours, not by the number of the step: so whoever changes the policy loses nobody, because what
 * has not come to the last step yet still comes to it.
 */
@Component
class Ladder {

    /** The last step leaves a person so long to telephone. */
    static final Duration LEFT_FOR_A_PERSON = Duration.ofHours(24);

    private static final Logger log = LoggerFactory.getLogger(Ladder.class);

    private static final int AT_ONCE = 50;
    private static final Duration TRIES_AGAIN = Duration.ofMinutes(15);

    private final LadderPolicy policy;
    private final LadderRows rows;
    private final QuestionRows questionRows;
    private final Questions questions;
    private final Posts posts;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Ladder(
            LadderPolicy policy,
            LadderRows rows,
            QuestionRows questionRows,
            Questions questions,
            Posts posts,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.policy = policy;
        this.rows = rows;
        this.questionRows = questionRows;
        this.questions = questions;
        this.posts = posts;
        this.calendar = calendar;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** A question to a post begins to climb, and the one whose a number is. */
    @EventListener
    void asked(QuestionAsked news) {
        Question question = news.question();
        if (question.kind().needsAnswer()
                && (question.to() instanceof Recipient.OfPost || question.kind() == MessageKind.STILL_YOU)) {
            rows.climbs(
                    question.id(), LadderRows.Stand.BELOW, next(question, policy.inForce(), LadderRows.Stand.BELOW));
        }
    }

    /** It climbs on from where it stood; where that was the end a person is told again. */
    @EventListener
    void undone(AnswerUndone news) {
        if (news.question().to() instanceof Recipient.OfPost
                && rows.climbedToTheEnd(news.question().id())) {
            events.publishEvent(new LadderExhausted(news.question()));
        }
    }

    /** When the step after this one is taken, or the last one in its place, because a person needs a day to telephone. */
    private Optional<Instant> next(Question question, List<LadderStep> steps, LadderRows.Stand stand) {
        Instant latest = question.until().minus(LEFT_FOR_A_PERSON);
        Instant due = when(question, after(steps, stand));
        return Optional.of(due.isBefore(latest) ? due : latest);
    }

    /** The next one, or the last: nobody is forgotten because the policy was changed meanwhile. */
    private static LadderStep after(List<LadderStep> steps, LadderRows.Stand stand) {
        return steps.stream()
                .filter(each -> each.afterHours() > stand.hours())
                .findFirst()
                .orElseGet(steps::getLast);
    }

    private Instant when(Question question, LadderStep step) {
        return step.at(question.askedAt(), calendar);
    }

    /** Takes the steps that are due. The policy is read once for all of them. */
    @Scheduled(fixedDelayString = "${spean.messages.every}", initialDelayString = "${spean.messages.every}")
    void tick() {
        List<LadderStep> steps = read(policy::inForce);
        List<QuestionId> due;
        long moved;
        do {
            due = read(() -> rows.due(clock.instant(), AT_ONCE));
            moved = due.stream().filter(id -> climbs(id, steps)).count();
        } while (due.size() == AT_ONCE && moved > 0);
    }

    private <T> List<T> read(Supplier<List<T>> rowsOf) {
        return Objects.requireNonNull(transaction.execute(status -> rowsOf.get()));
    }

    /** Whether it was this node's, and is due no more. */
    private boolean climbs(QuestionId id, List<LadderStep> steps) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                questions.hold(questionRows.question(id).stream().collect(Collectors.toSet()));
                // Another node may have taken it since it was listed.
                boolean ours = rows.take(id, clock.instant());
                if (ours) {
                    questionRows.locked(id).ifPresent(question -> climbs(question, steps));
                }
                return ours;
            }));
        } catch (RuntimeException e) {
            log.error("Question {} cannot climb, it is tried again", id, e);
            transaction.executeWithoutResult(
                    status -> rows.postpone(id, clock.instant().plus(TRIES_AGAIN)));
            return true;
        }
    }

    private void climbs(Question question, List<LadderStep> steps) {
        // Before the answer is needed there is no time for the steps between: the last one is taken.
        LadderStep step = late(question) ? steps.getLast() : after(steps, rows.stand(question.id()));
        takes(question, step);
        LadderRows.Stand stand = new LadderRows.Stand(step.position(), step.afterHours());
        rows.climbs(
                question.id(),
                stand,
                step.kind() == LadderStep.Kind.PERSON ? Optional.empty() : next(question, steps, stand));
    }

    private boolean late(Question question) {
        return !clock.instant().isBefore(question.until().minus(LEFT_FOR_A_PERSON));
    }

    private void takes(Question question, LadderStep step) {
        String time = step.kind() + " " + step.afterHours();
        switch (step.kind()) {
            case CALL -> questions.says(question, question.to(), time, Optional.of(Channel.VOICE), false);
            case COLLEAGUE -> {
                if (question.to() instanceof Recipient.OfPost(PostId post)) {
                    posts.otherFocal(post).map(Recipient.OfPost::new).ifPresent(other -> {
                        questions.says(question, other, time, Optional.empty(), false);
                        questions.says(question, other, time + " call", Optional.of(Channel.VOICE), false);
                    });
                }
            }
            case PERSON -> events.publishEvent(new LadderExhausted(question));
        }
    }

    /** What cannot arrive is not waited for. */
    @EventListener
    void failed(MessageFailed news) {
        news.question().ifPresent(question -> rows.climbsNow(question, clock.instant()));
    }
}
