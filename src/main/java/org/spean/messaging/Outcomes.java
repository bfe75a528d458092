package org.spean.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.messaging.MessageGateway.Found;
import org.spean.messaging.MessageGateway.Sent;
import org.spean.messaging.OutboxRows.Change;
import org.spean.people.Phones;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what became of a message that was given to a provider. */
@Component
class Outcomes {

    private static final Logger log = LoggerFactory.getLogger(Outcomes.class);

    private static final String IN_HAND = "CLAIMED,UNKNOWN";

    private final OutboxRows rows;
    private final TakenRows takes;
    private final Phones phones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outcomes(OutboxRows rows, TakenRows takes, Phones phones, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.takes = takes;
        this.phones = phones;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void sent(Outgoing message, String gateway, Sent outcome) {
        Instant now = clock.instant();
        switch (outcome) {
            case Sent.Taken(String providerId) -> taken(message, gateway, providerId, now);
            case Sent.Busy(var retry) ->
                rows.moves(message.id(), message.attempt(), IN_HAND, Change.again(now.plus(retry), now));
            case Sent.Unclear(String why) -> {
                log.warn("Nobody knows whether {} took message {}: {}", gateway, message.id(), why);
                rows.moves(message.id(), message.attempt(), "CLAIMED", Change.to(MessageState.UNKNOWN, now));
            }
            case Sent.Refused(Failure why, String code) -> refused(message, why, code, now);
        }
    }

    @Transactional
    void found(Outgoing message, String gateway, Found outcome) {
        Instant now = clock.instant();
        switch (outcome) {
            case Found.There(String providerId) -> taken(message, gateway, providerId, now);
            case Found.NotThere() -> {
                log.info("{} does not have message {}: it is sent again", gateway, message.id());
                rows.moves(message.id(), message.attempt(), "UNKNOWN", Change.again(now, now));
            }
            case Found.Unclear(boolean ever) -> {
                if (!ever) {
                    rows.waitsForAPerson(message.id());
                }
            }
        }
    }

    private void taken(Outgoing message, String gateway, String providerId, Instant now) {
        takes.taken(message.id(), gateway, providerId, now);
        rows.moves(message.id(), message.attempt(), IN_HAND, Change.taken(providerId, now));
    }

    private void refused(Outgoing message, Failure why, String code, Instant now) {
        Optional<Instant> again = Retries.next(why, message.attempt(), now, message.validUntil());
        Change change = again.map(next -> Change.again(next, now)).orElseGet(() -> Change.failed(why, code, now));
        if (rows.moves(message.id(), message.attempt(), IN_HAND, change) && again.isEmpty()) {
            failed(message.id(), message.to(), why);
        }
    }

    /** It was not given to anybody, and will not be. */
    void never(Waiting message, MessageState state, Failure why) {
        if (state == MessageState.FAILED || why == Failure.NOBODY || why == Failure.LATE) {
            events.publishEvent(new MessageFailed(message.id(), message.question(), why));
        }
    }

    /** What follows from a failure for the number, and for whoever waits for an answer. */
    void failed(MessageId id, PhoneNumber number, Failure why) {
        if (why.ofTheNumber()) {
            phones.failing(number);
        }
        if (why == Failure.OPTED_OUT) {
            phones.optedOut(number);
        }
        events.publishEvent(new MessageFailed(id, rows.question(id), why));
    }
}
