package org.spean.access;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What time does to grants: they begin, run out, and lapse without a second yes. Looked at every minute and before each act,
 * one at a time on all nodes, so that each is told of once.
 */
@Component
@EnableScheduling
class GrantTime {

    /** Any number that nothing else here locks by. */
    private static final long LOCK = 0x6772616e7473L;

    private final GrantRows rows;
    private final Holdings holdings;
    private final GrantNews news;
    private final JdbcClient database;

    GrantTime(GrantRows rows, Holdings holdings, GrantNews news, JdbcClient database) {
        this.rows = rows;
        this.holdings = holdings;
        this.news = news;
        this.database = database;
    }

    /** Tells of everything whose time has come. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    @Transactional
    public void tick() {
        comes();
    }

    /** Waits until nobody else changes grants, for the rest of the transaction, and does what time did. The moment it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant comes() {
        database.sql("SELECT pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(row -> {});
        Instant now = holdings.now();
        rows.due(now, now.minus(Grant.LAPSES_AFTER)).forEach(row -> {
            row.pass(now).ifPresent(what -> news.cameToPass(row, what));
            if (row.begins(now)) {
                news.began(row);
            }
        });
        return now;
    }
}
