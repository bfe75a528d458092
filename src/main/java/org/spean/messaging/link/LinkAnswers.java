package org.spean.messaging.link;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.spean.messaging.Answer;
import org.spean.messaging.AnsweredBy;
import org.spean.messaging.CallWanted;
import org.spean.messaging.Question;
import org.spean.messaging.QuestionOutcome;
import org.spean.messaging.Questions;
import org.spean.messaging.TokenHash;
import org.spean.messaging.UndoOutcome;
import org.spean.messaging.Undoing;
import org.spean.messaging.link.LinkRows.Link;
import org.spean.messaging.link.Standing.Note;
import org.spean.messaging.reply.Asked;
import org.spean.messaging.reply.Said;
import org.spean.messaging.reply.Why;
import org.spean.people.Phones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** What a link shows and does. Looking changes nothing. */
@Component
class LinkAnswers {

    private final LinkRows rows;
    private final Questions questions;
    private final Undoing undoing;
    private final Echoes echoes;
    private final Phones phones;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LinkAnswers(
            LinkRows rows,
            Questions questions,
            Undoing undoing,
            Echoes echoes,
            Phones phones,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.questions = questions;
        this.undoing = undoing;
        this.echoes = echoes;
        this.phones = phones;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private interface Doing {
        Standing with(Link link, Question question, Standing standing, TransactionStatus status);
    }

    /** What holds of it. */
    Standing look(String token) {
        return does(token, (link, question, standing, status) -> standing);
    }

    private Standing does(String token, Doing doing) {
        if (!LinkToken.looksLike(token)) {
            return new Standing.Unknown();
        }
        return Objects.requireNonNull(transaction.execute(status -> rows.find(TokenHash.of(token))
                .<Standing>flatMap(link -> questions
                        .question(link.question())
                        .map(question -> doing.with(link, question, standing(link, question), status)))
                .orElseGet(Standing.Unknown::new)));
    }

    private Standing standing(Link link, Question question) {
        if (link.dead()) {
            return new Standing.Over();
        }
        return switch (question.state()) {
            case OPEN ->
                clock.instant().isBefore(question.until())
                        ? new Standing.Open(
                                question, link.called() ? Optional.of(new Note.Called()) : Optional.<Note>empty())
                        : new Standing.Over();
            case ANSWERED -> new Standing.Answered(Optional.empty(), back(link, question));
            case OVER, WITHDRAWN -> new Standing.Over();
        };
    }

    /** Until when it can be taken back by this link: once, and not that somebody says it was not they. */
    private Optional<Instant> back(Link link, Question question) {
        return link.answered()
                .filter(at -> !link.takenBack() && question.asked() != Asked.ECHO)
                .map(at -> at.plus(Undoing.FOR))
                .filter(clock.instant()::isBefore);
    }

    /** Answers, if the question waits for that. */
    Standing answer(String token, Said said) {
        return does(token, (link, question, standing, status) -> {
            if (!(standing instanceof Standing.Open)) {
                return standing;
            }
            Instant now = clock.instant();
            return switch (questions.answer(question.id(), Answer.of(said, AnsweredBy.LINK, now))) {
                case QuestionOutcome.Done() -> {
                    if (!rows.answers(link.id(), now)) {
                        // Whoever has the telephone said this moment that it is somebody else who uses it.
                        status.setRollbackOnly();
                        yield new Standing.Over();
                    }
                    phones.answered(link.number());
                    if (question.asked() != Asked.ECHO) {
                        echoes.tell(question, said, link.to());
                    }
                    yield new Standing.Answered(
                            Optional.of(said),
                            link.takenBack() || question.asked() == Asked.ECHO
                                    ? Optional.empty()
                                    : Optional.of(now.plus(Undoing.FOR)));
                }
                case QuestionOutcome.Already() -> new Standing.Answered(Optional.empty(), back(link, question));
                case QuestionOutcome.Closed(Question.State state) ->
                    state == Question.State.ANSWERED
                            ? new Standing.Answered(Optional.empty(), back(link, question))
                            : new Standing.Over();
                case QuestionOutcome.Refused(String words) ->
                    new Standing.Open(question, Optional.of(new Note.Refused()));
                case QuestionOutcome.AskAgain(Why why) -> new Standing.Open(question, Optional.of(new Note.Again(why)));
            };
        });
    }

    /** They want to be rung up: told once for each link, and the question stays open. */
    Standing callMe(String token) {
        return does(token, (link, question, standing, status) -> {
            if (!(standing instanceof Standing.Open)) {
                return standing;
            }
            questions.hold(Set.of(question));
            if (rows.calls(link.id(), clock.instant())) {
                events.publishEvent(new CallWanted(link.number(), Optional.of(question.id())));
                phones.answered(link.number());
            }
            return new Standing.Open(question, Optional.of(new Note.Called()));
        });
    }

    /** Whoever answered by this link takes it back. */
    Standing takeBack(String token) {
        return does(token, (link, question, standing, status) -> {
            if (!(standing instanceof Standing.Answered(var just, var back)) || back.isEmpty()) {
                return standing;
            }
            UndoOutcome outcome = undoing.undo(question.id(), link.number(), false);
            if (outcome != UndoOutcome.NOTHING && !rows.takesBack(link.id(), clock.instant())) {
                status.setRollbackOnly();
                return new Standing.Answered(Optional.empty(), Optional.empty());
            }
            return switch (outcome) {
                case REOPENED ->
                    questions
                            .question(question.id())
                            .<Standing>map(again -> new Standing.Open(again, Optional.of(new Note.TakenBack())))
                            .orElseGet(Standing.Over::new);
                case FOR_A_PERSON -> new Standing.ForAPerson();
                case NOTHING -> new Standing.Answered(Optional.empty(), Optional.empty());
            };
        });
    }
}
