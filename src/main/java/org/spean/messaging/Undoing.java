package org.spean.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers that came by a link can be undone for a day (design 3.2): links are forwarded. */
@Component
public class Undoing {

    /** For so long. */
    public static final Duration FOR = Duration.ofHours(24);

    private final UndoRows rows;
    private final QuestionRows questionRows;
    private final Questions questions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Undoing(
            UndoRows rows,
            QuestionRows questionRows,
            Questions questions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.questionRows = questionRows;
        this.questions = questions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Undoes an answer: whoever asked takes back what it did, and the question is open again.
     *
     * @param number to which the link was sent
     * @param denied whether whoever was asked says that it was not they; they are asked anew. Otherwise whoever answered takes it
     *     back, and sees the question before them
     */
    @Transactional
    public UndoOutcome undo(QuestionId id, PhoneNumber number, boolean denied) {
        Instant now = clock.instant();
        questions.hold(questionRows.question(id).stream().collect(Collectors.toSet()));
        Question question = questionRows.locked(id).orElseThrow(() -> new IllegalArgumentException("no such question"));
        boolean waits = now.isBefore(question.until());
        if (rows.byLink(id, now.minus(FOR)).isEmpty()) {
            if (denied && waits && question.state() == Question.State.OPEN) {
                // It was taken back before; the links that they have are of no use to them any more.
                questions.says(question, "denied " + now, true);
            }
            return UndoOutcome.NOTHING;
        }
        boolean opens =
                waits && !rows.askedAnew(question) && questions.asker(question).undone(question);
        UUID kept = rows.keep(id, denied, opens, now);
        if (!opens) {
            events.publishEvent(new AnswerDenied(question, number));
            return UndoOutcome.FOR_A_PERSON;
        }
        Question again = reopened(question);
        if (denied) {
            questions.says(again, "undone " + kept, true);
        }
        events.publishEvent(new AnswerUndone(again));
        return UndoOutcome.REOPENED;
    }

    private Question reopened(Question question) {
        boolean taken = questionRows.taken(question.code());
        return rows.reopen(question, taken ? Optional.of(questionRows.code()) : Optional.empty());
    }
}
