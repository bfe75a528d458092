package org.spean.messaging;

import static org.spean.messaging.OutboxRows.at;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Providers report once, and what comes while we are away is lost. So what a provider took and of which nobody knows the end is
 * asked for (design 3.2), where it can be asked at all: after an hour, then each time after twice as long, at most once a day, and
 * after three days no more. What is said counts like a report.
 */
@Component
class FinalStates {

    private static final Logger log = LoggerFactory.getLogger(FinalStates.class);

    static final Duration FIRST = Duration.ofHours(1);
    static final Duration LONGEST = Duration.ofDays(1);
    static final Duration NO_MORE_AFTER = Duration.ofDays(3);

    private static final int AT_ONCE = 20;

    private final JdbcClient database;
    private final Gateways gateways;
    private final Reports reports;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FinalStates(
            JdbcClient database,
            Gateways gateways,
            Reports reports,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.database = database;
        this.gateways = gateways;
        this.reports = reports;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Unsettled(MessageId id, Channel channel, String gateway, String providerId) {}

    /** Asks for some of those whose turn it is; says how many. */
    @Scheduled(fixedDelayString = "${spean.messages.every}", initialDelayString = "${spean.messages.every}")
    int tick() {
        List<String> reporting = gateways.reporting();
        List<Unsettled> due =
                reporting.isEmpty() ? null : transaction.execute(status -> due(reporting, clock.instant()));
        if (due == null) {
            return 0;
        }
        due.forEach(this::asks);
        return due.size();
    }

    private void asks(Unsettled each) {
        try {
            gateways.called(each.gateway())
                    .flatMap(gateway -> gateway.report(each.channel(), each.id(), each.providerId()))
                    .ifPresent(reports::take);
        } catch (RuntimeException e) {
            log.warn("What became of message {} could not be asked for: {}", each.id(), e.toString());
        }
    }

    /** Each is taken by one node, which says when it is looked at next before it asks. */
    private List<Unsettled> due(List<String> reporting, Instant now) {
        return database.sql("""
                        UPDATE message SET state_asks = state_asks + 1,
                            asks_state_at = :now + least(:first * power(2, state_asks + 1), :longest) * interval '1 second'
                        WHERE id IN (SELECT id FROM message WHERE state IN ('ACCEPTED', 'SENT')
                            AND provider_id IS NOT NULL AND gateway IN (:reporting) AND accepted_at > :oldest
                            AND greatest(asks_state_at, accepted_at + :first * interval '1 second') <= :now
                            ORDER BY accepted_at LIMIT :most FOR UPDATE SKIP LOCKED)
                        RETURNING id, channel, gateway, provider_id""")
                .param("reporting", reporting)
                .param("now", at(now))
                .param("first", FIRST.toSeconds())
                .param("longest", LONGEST.toSeconds())
                .param("oldest", at(now.minus(NO_MORE_AFTER)))
                .param("most", AT_ONCE)
                .query((row, number) -> new Unsettled(
                        new MessageId(row.getObject(1, UUID.class)),
                        Channel.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }
}
