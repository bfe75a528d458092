package org.spean.messaging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.spean.messaging.reply.Asked;
import org.spean.messaging.reply.Said;
import org.spean.messaging.reply.Why;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slot;
import org.spean.messaging.wording.Slots;
import org.spean.people.FiguresWanted;
import org.spean.people.Phone;
import org.spean.people.PhoneEntered;
import org.spean.people.Phones;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A new or changed number gets six figures; whoever sends them back, or reads them to somebody, has the telephone (design 3.5).
 * That it is the right person is another matter. After {@value #MOST_WRONG} wrong ones, by whatever way, they count no more and
 * new ones have to be sent; when they have done their work nobody can read them any more.
 */
@Component
class PhoneCodes implements Asker {

    static final String NAME = "phone-code";

    /** One in two hundred thousand is guessed so. */
    static final int MOST_WRONG = 5;

    /** Whoever writes STOP and START again and again gets no more than these. */
    static final int MOST_A_DAY = 3;

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration OPEN = Duration.ofDays(3);
    private static final int FIGURES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final QuestionRows rows;
    private final ObjectProvider<Questions> questions;
    private final Phones phones;
    private final ShownNumbers shown;
    private final GatewayChoice choice;
    private final Clock clock;

    PhoneCodes(
            QuestionRows rows,
            ObjectProvider<Questions> questions,
            Phones phones,
            ShownNumbers shown,
            GatewayChoice choice,
            Clock clock) {
        this.rows = rows;
        this.questions = questions;
        this.phones = phones;
        this.shown = shown;
        this.choice = choice;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void entered(PhoneEntered news) {
        asks(news.number());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void wanted(FiguresWanted news) {
        asks(news.number());
    }

    /** Whoever wrote START shows anew whose number it is; not as often as they like, because each time costs. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void optedIn(OptedIn news) {
        boolean unverified = phones.phone(news.number())
                .filter(phone -> phone.state() == Phone.State.UNVERIFIED)
                .isPresent();
        Instant yesterday = clock.instant().minus(A_DAY);
        if (unverified && rows.askedSince(NAME, about(news.number()), yesterday) < MOST_A_DAY) {
            asks(news.number());
        }
    }

    private void asks(PhoneNumber number) {
        UUID about = about(number);
        shown.forget(number);
        // Whoever had it before may have been sent others.
        withdraw(about);
        questions
                .getObject()
                .ask(new Ask(
                        Asked.CODE,
                        MessageKind.VERIFY_PHONE,
                        new Recipient.OfNumber(number),
                        NAME,
                        about,
                        Slots.builder()
                                .digits("%06d".formatted(RANDOM.nextInt(FIGURES)))
                                .build(),
                        clock.instant().plus(OPEN),
                        false));
    }

    private static UUID about(PhoneNumber number) {
        return UUID.nameUUIDFromBytes(number.e164().getBytes(StandardCharsets.US_ASCII));
    }

    private void withdraw(UUID about) {
        questions.getObject().withdraw(NAME, about);
        rows.hidesFigures(NAME, about);
    }

    /** Nobody sent them back in time. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void over(QuestionOver news) {
        if (news.question().asker().equals(NAME)) {
            rows.hidesFigures(news.question().id());
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome answered(Question question, Answer answer) {
        if (!(answer.said() instanceof Said.SixFigures(String figures))
                || !(question.to() instanceof Recipient.OfNumber(var number))) {
            return new Outcome.AskAgain(Why.NOT_TAKEN);
        }
        String sent = rows.slots(question.id()).getOrDefault(Slot.DIGITS.word(), "");
        if (!same(sent, figures)) {
            if (rows.wrongAgain(question.id()) >= MOST_WRONG) {
                withdraw(question.about());
            }
            return new Outcome.AskAgain(Why.NOT_TAKEN);
        }
        if (phones.phone(number)
                .filter(phone -> phone.state() == Phone.State.RETIRED)
                .isPresent()) {
            return new Outcome.AskAgain(Why.NOT_TAKEN);
        }
        boolean real = shown.wentOut(question.id());
        if (choice.live() && !real) {
            // These figures stood on a telephone that is not there: whoever has the real one never saw them.
            return new Outcome.AskAgain(Why.NOT_TAKEN);
        }
        phones.verified(number);
        rows.hidesFigures(question.id());
        if (real) {
            shown.add(number, clock.instant());
        }
        return new Outcome.Accepted();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
