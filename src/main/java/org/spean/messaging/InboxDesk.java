package org.spean.messaging;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.messaging.DeskOutcome.Done;
import org.spean.messaging.DeskOutcome.Gone;
import org.spean.messaging.MessageSight.Seen;
import org.spean.messaging.reply.Said;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What telephones wrote and nobody understood, until a person did. Whoever may know of the number reads it, says what it means,
 * or that nothing is to be done; each act is logged.
 */
@Component
public class InboxDesk {

    private static final int AT_ONCE = 50;

    private final DeskRows rows;
    private final MessageSight sight;
    private final Questions questions;
    private final AccessLog log;
    private final Clock clock;

    InboxDesk(DeskRows rows, MessageSight sight, Questions questions, AccessLog log, Clock clock) {
        this.rows = rows;
        this.sight = sight;
        this.questions = questions;
        this.log = log;
        this.clock = clock;
    }

    /** What waits for them, the oldest first and not more than fits on a page. */
    @Transactional(readOnly = true)
    public List<InboxItem> waiting(Actor by) {
        Seen seen = sight.of(by);
        return rows.waiting(seen.within(), numbers(seen), AT_ONCE).stream()
                .map(said -> new InboxItem(said, seen.whom(said.number()), open(seen, said)))
                .toList();
    }

    /** How many there are for them. */
    @Transactional(readOnly = true)
    public long count(Actor by) {
        Seen seen = sight.of(by);
        return rows.count(seen.within(), numbers(seen));
    }

    /** What the telephone was asked and has not answered: as far as they know of what that comes of. */
    private List<Question> open(Seen seen, Inbound said) {
        return rows.theirs(seen.within(), questions.openOf(said.number()));
    }

    private static Optional<Set<String>> numbers(Seen seen) {
        return seen.everything() ? Optional.empty() : Optional.of(seen.keys());
    }

    /**
     * Answers in place of the telephone: this is what it meant, or what its owner said when they were rung up.
     *
     * @param spokenWith with whom they spoke; empty where they only read what was written
     */
    @Transactional
    public DeskOutcome answer(Actor by, InboundId id, QuestionId question, Said said, Optional<String> spokenWith) {
        Optional<Inbound> waits = locked(by, id);
        if (waits.isEmpty()) {
            return new Gone();
        }
        if (spokenWith.filter(String::isBlank).isPresent()) {
            return new DeskOutcome.WithWhom();
        }
        if (open(sight.of(by), waits.get()).stream().noneMatch(each -> each.id().equals(question))) {
            return new DeskOutcome.Closed();
        }
        Answer answer = new Answer(
                said,
                spokenWith.isPresent() ? AnsweredBy.TELEPHONE : AnsweredBy.SCREEN,
                by.account(),
                spokenWith.map(String::strip),
                clock.instant());
        // Whoever is spoken to is there; that somebody read an SMS says nothing new of them.
        DeskOutcome outcome = DeskOutcome.of(
                spokenWith.isPresent()
                        ? questions.answer(question, waits.get().number(), answer)
                        : questions.answer(question, answer));
        if (outcome instanceof Done) {
            rows.handled(id, by, Optional.of(question), clock.instant());
            log.write(
                    by,
                    Act.ANSWER_WRITTEN_DOWN,
                    Optional.empty(),
                    Map.of("message", id.id().toString()));
        }
        return outcome;
    }

    /** Nothing is to be done about it, or it was done otherwise. */
    @Transactional
    public DeskOutcome done(Actor by, InboundId id) {
        if (locked(by, id).isEmpty()) {
            return new Gone();
        }
        rows.handled(id, by, Optional.empty(), clock.instant());
        log.write(
                by, Act.INBOX_DONE, Optional.empty(), Map.of("message", id.id().toString()));
        return new Done();
    }

    /** It was not, after all: for whoever said so. */
    @Transactional
    public DeskOutcome notDone(Actor by, InboundId id) {
        if (!rows.notHandled(id, by)) {
            return new Gone();
        }
        log.write(
                by,
                Act.INBOX_NOT_DONE,
                Optional.empty(),
                Map.of("message", id.id().toString()));
        return new Done();
    }

    private Optional<Inbound> locked(Actor by, InboundId id) {
        Seen seen = sight.of(by);
        return rows.locked(seen.within(), id).filter(said -> seen.sees(said.number()));
    }
}
