package org.spean.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What telephones say: stored and committed before anything else, then understood. What could not be understood because we
 * died in between is taken up again.
 */
@Component
public class Inbox {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);
    private static final int AT_ONCE = 50;

    private final InboundRows rows;
    private final Listening listening;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Inbox(InboundRows rows, Listening listening, PlatformTransactionManager transactions, Clock clock) {
        this.rows = rows;
        this.listening = listening;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * What a telephone said for the first time.
     *
     * @param became what was made of it; empty where nobody could work on it yet
     */
    public record Taken(Optional<Inbound.Became> became) {}

    /**
     * Takes what a telephone said.
     *
     * @param providerId by which the provider knows it: told twice, it is heard once
     * @return empty where it was told before
     */
    public Optional<Taken> take(String gateway, String providerId, Channel channel, PhoneNumber number, String body) {
        Instant now = clock.instant();
        Optional<InboundId> stored = transaction.execute(
                status -> rows.add(gateway, providerId, channel, number, body.replace("\u0000", ""), now));
        return stored == null
                ? Optional.empty()
                : stored.map(id -> {
                    understand(id);
                    return new Taken(rows.became(id));
                });
    }

    private void understand(InboundId id) {
        try {
            transaction.executeWithoutResult(status -> rows.locked(id).ifPresent(listening::to));
        } catch (DataAccessException | TransactionException e) {
            // It is stored, and taken up again when the database is there.
            log.error("What came from a telephone could not be worked on yet: {}", id, e);
        } catch (RuntimeException e) {
            log.error("What came from a telephone could not be worked on, a person reads it: {}", id, e);
            transaction.executeWithoutResult(
                    status -> rows.became(id, Inbound.Became.FOR_A_PERSON, Optional.empty(), clock.instant()));
        }
    }

    /** Takes up what was stored and not worked on. */
    @Scheduled(fixedDelayString = "${spean.messages.every}", initialDelayString = "${spean.messages.every}")
    void tick() {
        transaction.execute(status -> rows.waiting(AT_ONCE)).forEach(this::understand);
    }
}
