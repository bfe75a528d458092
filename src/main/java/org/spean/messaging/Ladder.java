package org.spean.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spean.calendar.WorkingCalendar;
import org.spean.people.PostId;
import org.spean.people.Posts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done when a post does not answer (design 3.4): a call, then the other focal person of the province, then a person is
 * told to telephone. Steps count from the question; the last one comes at the latest a day before the answer is needed. A step
 * that falls into the night or on a holiday is taken at the next allowed minute; one that cannot help is taken at once.
 */
@Component
class Ladder {

    /** The last step leaves a person so long to telephone. */
    static final Duration LEFT_FOR_A_PERSON = Duration.ofHours(24);

    private static final int AT_ONCE = 50;

    private final LadderRows rows;
    private final QuestionRows questionRows;
    private final Questions questions;
    private final Posts posts;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ladder(
            LadderRows rows,
            QuestionRows questionRows,
            Questions questions,
            Posts posts,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.questionRows = questionRows;
        this.questions = questions;
        this.posts = posts;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** A question to a post begins to climb. */
    @EventListener
    void asked(QuestionAsked news) {
        if (news.question().to() instanceof Recipient.OfPost) {
            rows.climbs(news.question().id(), 0, next(news.question(), 0));
        }
    }

    /**
     * When the step after this one is taken, or the last one in its place, because a person needs a day to telephone; empty after
     * the last.
     */
    private Optional<Instant> next(Question question, int climbed) {
        Instant latest = question.until().minus(LEFT_FOR_A_PERSON);
        return rows.steps().stream()
                .filter(each -> each.position() > climbed)
                .findFirst()
                .map(each -> when(question, each))
                .map(due -> due.isBefore(latest) ? due : latest);
    }

    private Instant when(Question question, LadderStep step) {
        Instant due = question.askedAt().plus(Duration.ofHours(step.afterHours()));
        // A task wakes nobody: it is there in the morning.
        return step.kind() == LadderStep.Kind.PERSON ? due : calendar.nextAllowed(due);
    }

    /** Takes the steps that are due. */
    @Scheduled(fixedDelayString = "${spean.messages.every}", initialDelayString = "${spean.messages.every}")
    @Transactional
    public void tick() {
        for (QuestionId id : rows.due(clock.instant(), AT_ONCE)) {
            questionRows.locked(id).ifPresent(this::climbs);
        }
    }

    private void climbs(Question question) {
        List<LadderStep> steps = rows.steps();
        int climbed = rows.climbed(question.id());
        steps.stream().filter(each -> each.position() > climbed).findFirst().ifPresent(step -> {
            // Before the answer is needed there is no time for the steps between: the last one is taken.
            LadderStep taken = late(question) ? steps.getLast() : step;
            takes(question, taken);
            rows.climbs(question.id(), taken.position(), next(question, taken.position()));
        });
    }

    private boolean late(Question question) {
        return !clock.instant().isBefore(question.until().minus(LEFT_FOR_A_PERSON));
    }

    private void takes(Question question, LadderStep step) {
        String time = "step " + step.position();
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
