package org.spean.messaging.link;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spean.messaging.Answer;
import org.spean.messaging.Ask;
import org.spean.messaging.Asker;
import org.spean.messaging.Question;
import org.spean.messaging.QuestionId;
import org.spean.messaging.Questions;
import org.spean.messaging.Recipient;
import org.spean.messaging.Undoing;
import org.spean.messaging.reply.Asked;
import org.spean.messaging.reply.Said;
import org.spean.messaging.reply.Why;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slot;
import org.spean.messaging.wording.Slots;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whoever was sent a link what was answered by it, and hears whether it was they (design 3.2). That is a question of its
 * own: silence is enough, and 3 undoes the answer for a day.
 */
@Component
class Echoes implements Asker {

    static final String NAME = "echo";

    private final ObjectProvider<Questions> questions;
    private final ObjectProvider<Undoing> undoing;
    private final LinkRows rows;
    private final Clock clock;

    Echoes(ObjectProvider<Questions> questions, ObjectProvider<Undoing> undoing, LinkRows rows, Clock clock) {
        this.questions = questions;
        this.undoing = undoing;
        this.rows = rows;
        this.clock = clock;
    }

    /** Tells them, in the transaction of the answer. An earlier echo of the same question is void: its answer is. */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(Question question, Said said, Recipient to) {
        Questions asks = questions.getObject();
        asks.withdraw(NAME, question.id().id());
        Ask echo = new Ask(
                Asked.ECHO,
                MessageKind.ECHO,
                to,
                NAME,
                question.id().id(),
                slots(asks.slots(question), question.asked(), said),
                clock.instant().plus(Undoing.FOR),
                true);
        asks.ask(echo.comingOf(asks.subjects(question.id())));
    }

    /** A day only where it is confirmed: the message has no words for another one. */
    private static Slots slots(Slots asked, Asked kind, Said said) {
        Slots.Builder slots = Slots.builder();
        Optional.ofNullable(asked.toKeep().get(Slot.DATE.word()))
                .filter(day -> kind == Asked.DATE && said instanceof Said.Yes)
                .ifPresent(day -> slots.date(LocalDate.parse(day)));
        Optional.ofNullable(asked.toKeep().get(Slot.TELEPHONE.word()))
                .ifPresent(number -> slots.telephone(new PhoneNumber(number)));
        return slots.build();
    }

    @Override
    public String name() {
        return NAME;
    }

    /** What is said to an echo may undo what it echoes. */
    @Override
    public void holds(Set<Question> echoes) {
        Questions asks = questions.getObject();
        asks.hold(echoes.stream()
                .flatMap(each -> asks.question(new QuestionId(each.about())).stream())
                .collect(Collectors.toSet()));
    }

    @Override
    public Outcome answered(Question question, Answer answer) {
        return switch (answer.said()) {
            case Said.Yes() -> new Outcome.Accepted();
            case Said.NotMe() -> {
                QuestionId answered = new QuestionId(question.about());
                rows.answered(answered).ifPresent(link -> undoing.getObject().undo(answered, link.number(), true));
                rows.die(answered, clock.instant());
                yield new Outcome.Accepted();
            }
            default -> new Outcome.AskAgain(Why.NOT_TAKEN);
        };
    }
}
