package org.spean.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.spean.messaging.reply.Asked;
import org.spean.messaging.reply.Said;
import org.spean.messaging.reply.Why;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.people.Phone;
import org.spean.people.Phones;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Numbers are given to other people. On which nobody has answered for sixty days gets only the question whether it is still
 * theirs, once, and whatever else is for it waits until that is answered (design 3.5). It is asked about what would go out now
 * otherwise: what is paused, or waits for the morning or for money, asks nobody. What is urgent does not wait: a crisis waits for
 * nothing, and whoever has just written is there.
 */
@Component
@Order(4)
public class StillTheirs implements Gate, Asker {

    static final String NAME = "still-theirs";
    static final Duration SILENT = Duration.ofDays(60);

    private static final Duration OPEN = Duration.ofDays(14);
    private static final Duration LOOKS_AGAIN = Duration.ofMinutes(10);

    private final QuestionRows rows;
    private final ObjectProvider<Questions> questions;
    private final Phones phones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StillTheirs(
            QuestionRows rows,
            ObjectProvider<Questions> questions,
            Phones phones,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.questions = questions;
        this.phones = phones;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<Verdict> against(Waiting message, Addressee to, Instant now) {
        if (message.urgent() || message.kind().toUnverified()) {
            return Optional.empty();
        }
        return to.phone()
                .filter(phone -> phone.state() == Phone.State.VERIFIED)
                .filter(phone -> !now.isBefore(contact(phone).plus(SILENT)))
                .map(phone -> {
                    asks(phone);
                    return new Verdict.Later(now.plus(LOOKS_AGAIN), Verdict.Reason.IDENTITY);
                });
    }

    /** When it was last known to be theirs. */
    public static Instant contact(Phone phone) {
        return phone.lastGoodContact().orElseGet(phone::changed);
    }

    /** Once: whoever does not answer is telephoned by a person, as the ladder has it. */
    private boolean asks(Phone phone) {
        UUID about = UUID.nameUUIDFromBytes(phone.number().e164().getBytes(StandardCharsets.US_ASCII));
        boolean first = rows.alone(NAME, about)
                && rows.lastAsked(NAME, about)
                        .filter(at -> at.isAfter(contact(phone)))
                        .isEmpty();
        if (first) {
            questions
                    .getObject()
                    .ask(new Ask(
                            Asked.IDENTITY,
                            MessageKind.STILL_YOU,
                            new Recipient.OfNumber(phone.number()),
                            NAME,
                            about,
                            Slots.NONE,
                            clock.instant().plus(OPEN),
                            false));
        }
        return first;
    }

    /**
     * Asks although nothing else is for it, because it is time; whether it was not asked since somebody last answered. In the
     * transaction of whoever finds that it is.
     */
    public boolean asksAgain(Phone phone) {
        return phone.state() == Phone.State.VERIFIED && asks(phone);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome answered(Question question, Answer answer) {
        if (!(question.to() instanceof Recipient.OfNumber(PhoneNumber number))) {
            return new Outcome.AskAgain(Why.NOT_TAKEN);
        }
        return switch (answer.said()) {
            case Said.Yes() -> {
                phones.answered(number);
                yield new Outcome.Accepted();
            }
            case Said.NotMe(), Said.LeftPost() -> {
                phones.ofNobody(number);
                events.publishEvent(new NumberLeft(number));
                yield new Outcome.Accepted();
            }
            case Said.AnotherDate _,
                    Said.Cannot _,
                    Said.AwayUntil _,
                    Said.NotRight _,
                    Said.CallMe _,
                    Said.SixFigures _ -> new Outcome.AskAgain(Why.NOT_TAKEN);
        };
    }
}
