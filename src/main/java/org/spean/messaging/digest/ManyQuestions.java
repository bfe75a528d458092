package org.spean.messaging.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.spean.calendar.WorkingCalendar;
import org.spean.messaging.Addressee;
import org.spean.messaging.Channel;
import org.spean.messaging.Failure;
import org.spean.messaging.Gate;
import org.spean.messaging.Gateways;
import org.spean.messaging.MessageState;
import org.spean.messaging.Messages;
import org.spean.messaging.Questions;
import org.spean.messaging.Recipient;
import org.spean.messaging.Verdict;
import org.spean.messaging.Waiting;
import org.spean.messaging.Wish;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.messaging.wording.Way;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever was asked {@value #A_DAY} things today is told of the others in one message of the next morning. */
@Component
@Order(5)
class ManyQuestions implements Gate {

    static final int A_DAY = 3;

    private static final LocalTime AT = LocalTime.of(7, 30);

    /** What is needed so soon after the digest is not kept for it. */
    private static final Duration TO_ANSWER = Duration.ofHours(24);

    private final HeldRows rows;
    private final Gateways gateways;
    private final Messages messages;
    private final Questions questions;
    private final WorkingCalendar calendar;

    ManyQuestions(HeldRows rows, Gateways gateways, Messages messages, Questions questions, WorkingCalendar calendar) {
        this.rows = rows;
        this.gateways = gateways;
        this.messages = messages;
        this.questions = questions;
        this.calendar = calendar;
    }

    @Override
    public Optional<Verdict> against(Waiting message, Addressee to, Instant now) {
        boolean gathered = !message.urgent()
                && message.question().isPresent()
                && message.kind().asks()
                && !message.kind().toUnverified()
                && message.channel().equals(Optional.of(Channel.SMS))
                && gateways.ways(Channel.SMS).contains(Way.REPLY);
        return gathered ? to.number().flatMap(number -> among(message, number, now)) : Optional.empty();
    }

    private Optional<Verdict> among(Waiting message, PhoneNumber number, Instant now) {
        ZonedDateTime here = now.atZone(CountryTime.ZONE);
        if (rows.waited(message.id())) {
            return together(message, number, here.toLocalDate())
                    ? Optional.of(new Verdict.Never(MessageState.CANCELLED, Failure.GATHERED))
                    : Optional.empty();
        }
        Instant morning = morning(here);
        return message.validUntil().isAfter(morning.plus(TO_ANSWER))
                        && rows.asked(
                                        number,
                                        here.toLocalDate()
                                                .atStartOfDay(CountryTime.ZONE)
                                                .toInstant())
                                >= A_DAY
                ? Optional.of(new Verdict.Later(morning, Verdict.Reason.DIGEST))
                : Optional.empty();
    }

    /** Whether it goes with others: one alone goes as itself. */
    private boolean together(Waiting message, PhoneNumber number, LocalDate today) {
        String key = "digest " + number.e164() + " " + today;
        int together = rows.gathers(message.to(), number);
        if (rows.queued(key)) {
            return true;
        }
        if (together < 2) {
            return false;
        }
        messages.queue(Wish.of(
                key,
                MessageKind.DIGEST,
                new Recipient.OfNumber(number),
                Slots.builder().count(questions.openOf(number).size()).build(),
                today.plusDays(1).atStartOfDay(CountryTime.ZONE).toInstant()));
        return true;
    }

    private Instant morning(ZonedDateTime here) {
        ZonedDateTime today = here.with(AT);
        return calendar.nextAllowed((here.isBefore(today) ? today : today.plusDays(1)).toInstant());
    }
}
