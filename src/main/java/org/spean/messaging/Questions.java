package org.spean.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.Subject;
import org.spean.messaging.wording.Slot;
import org.spean.messaging.wording.Slots;
import org.spean.people.Phones;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people are asked and what they answer: one mechanism for all ways (design 2.2). */
@Component
public class Questions {

    private static final int AT_ONCE = 100;

    private final QuestionRows rows;
    private final Messages messages;
    private final Phones phones;
    private final Map<String, Asker> askers = new HashMap<>();
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Questions(
            QuestionRows rows,
            Messages messages,
            Phones phones,
            List<Asker> askers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.messages = messages;
        this.phones = phones;
        askers.forEach(each -> this.askers.put(each.name(), each));
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks, in the transaction of the change that wants to know.
     *
     * @return the question; the one that is open already where the same was asked of the same
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Question ask(Ask ask) {
        return rows.open(ask).orElseGet(() -> {
            Question question = rows.add(ask, clock.instant());
            says(question, "first", ask.urgent());
            events.publishEvent(new QuestionAsked(question));
            return question;
        });
    }

    /** Sends it to whoever is to answer; each time only once. */
    void says(Question question, String time, boolean urgent) {
        says(question, question.to(), time, Optional.empty(), urgent);
    }

    /** Sends it to somebody else, or by another channel. */
    MessageId says(Question question, Recipient to, String time, Optional<Channel> channel, boolean urgent) {
        Map<String, String> kept = new HashMap<>(rows.slots(question.id()));
        if (question.kind().asks()) {
            kept.putAll(Slots.builder().code(question.code().code()).build().toKeep());
        }
        return messages.queue(new Wish(
                "question " + question.id() + " " + time,
                question.kind(),
                to,
                channel,
                Slots.kept(kept),
                question.until(),
                urgent && question.kind().mayBeUrgent(),
                Optional.of(question.id()),
                rows.subjects(question.id())));
    }

    /** Takes an answer, from whatever way it came. */
    @Transactional
    public QuestionOutcome answer(QuestionId id, Answer answer) {
        hold(rows.question(id).stream().collect(Collectors.toSet()));
        Question question = rows.locked(id).orElseThrow(() -> new IllegalArgumentException("no such question"));
        if (question.state() == Question.State.ANSWERED) {
            return rows.said(id).equals(Optional.of(answer.said().toString()))
                    ? new QuestionOutcome.Already()
                    : new QuestionOutcome.Closed(question.state());
        }
        if (question.state() != Question.State.OPEN || !answer.at().isBefore(question.until())) {
            return new QuestionOutcome.Closed(
                    question.state() == Question.State.OPEN ? Question.State.OVER : question.state());
        }
        return switch (asker(question).answered(question, answer)) {
            case Asker.Outcome.Accepted() -> {
                rows.answered(question, answer);
                messages.cancel(id);
                events.publishEvent(new QuestionAnswered(question, answer));
                yield new QuestionOutcome.Done();
            }
            case Asker.Outcome.Refused(String words) -> new QuestionOutcome.Refused(words);
            case Asker.Outcome.AskAgain(var why) -> new QuestionOutcome.AskAgain(why);
        };
    }

    /** Whoever understands the answer. */
    Asker asker(Question question) {
        Asker asker = askers.get(question.asker());
        if (asker == null) {
            throw new IllegalStateException("nobody understands the answer to " + question.asker());
        }
        return asker;
    }

    /** A telephone answered it: whoever has it is there. */
    @Transactional
    public QuestionOutcome answer(QuestionId id, PhoneNumber from, Answer answer) {
        QuestionOutcome outcome = answer(id, answer);
        phones.answered(from);
        return outcome;
    }

    /**
     * What a message asked the telephone to which it went, whether or not it is answered by now.
     *
     * @return empty where it asked nothing, or went elsewhere
     */
    @Transactional(readOnly = true)
    public Optional<Question> askedBy(MessageId message, PhoneNumber number) {
        return rows.askedBy(message, number);
    }

    /** Whom it reached, or may have: the one who was asked, and the colleagues to whom the ladder brought it. */
    @Transactional(readOnly = true)
    public Set<Recipient> askedOf(QuestionId id) {
        return rows.askedOf(id);
    }

    /** Lets those who asked these lock what is theirs, before anything of them is locked here ({@link Asker#holds}). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Set<Question> all) {
        all.stream()
                .collect(Collectors.groupingBy(Question::asker, TreeMap::new, Collectors.toSet()))
                .forEach((asker, theirs) ->
                        Optional.ofNullable(askers.get(asker)).ifPresent(each -> each.holds(theirs)));
    }

    /** What a telephone was asked and has not answered yet, the latest first. */
    @Transactional(readOnly = true)
    public List<Question> openOf(PhoneNumber number) {
        return rows.openOf(number, clock.instant());
    }

    /** The question, as it stands. */
    @Transactional(readOnly = true)
    public Optional<Question> question(QuestionId id) {
        return rows.question(id);
    }

    /** What it comes of: see {@link Wish#subjects}. */
    @Transactional(readOnly = true)
    public Set<Subject> subjects(QuestionId id) {
        return rows.subjects(id);
    }

    /** What is said where it is asked, with the code by which a reply names it. */
    @Transactional(readOnly = true)
    public Slots slots(Question question) {
        Map<String, String> kept = new HashMap<>(rows.slots(question.id()));
        kept.put(Slot.CODE.word(), question.code().code());
        return Slots.kept(kept);
    }

    /** Nobody needs to know that any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(String asker, UUID about) {
        rows.withdraw(asker, about).forEach(each -> messages.cancel(each.id()));
    }

    /** Ends those that nobody answered in time. */
    @Scheduled(fixedDelayString = "${spean.messages.every}", initialDelayString = "${spean.messages.every}")
    @Transactional
    public void ends() {
        Instant now = clock.instant();
        rows.over(now, AT_ONCE).forEach(each -> events.publishEvent(new QuestionOver(each)));
    }
}
