package org.spean.cases.closure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.spean.access.guard.ColdIdentity;
import org.spean.cases.Case;
import org.spean.cases.StepTaken;
import org.spean.vocabulary.CountryTime;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Twelve months after its closure a case's identity goes cold (design 5.6). What is done by the clock sees no client's row, so the
 * day is kept apart when the case is closed: with its handle, and nothing else. Opened again, it is warm at once.
 */
@Component
class Cooling {

    private static final int MONTHS = 12;
    private static final int AT_ONCE = 100;

    private final JdbcClient database;
    private final ColdIdentity cold;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Cooling(JdbcClient database, ColdIdentity cold, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.cold = cold;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void taken(StepTaken news) {
        boolean was = news.before().standing().closed().isPresent();
        boolean is = news.after().standing().closed().isPresent();
        if (was && !is) {
            forget(news.after().id());
            cold.reopen(news.after().subject());
        } else if (is && !was) {
            LocalDate closed = news.after().standing().closed().orElseThrow().on();
            database.sql("INSERT INTO case_cooling (case_id, cold_on) VALUES (:id, :on)"
                            + " ON CONFLICT (case_id) DO UPDATE SET cold_on = excluded.cold_on")
                    .param("id", news.after().id())
                    .param("on", closed.plusMonths(MONTHS))
                    .update();
        }
    }

    /** Once an hour, by whichever node comes first: what another has at this moment is left to it. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 150_000)
    void tick() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> cools(today)));
        }
    }

    private boolean cools(LocalDate today) {
        List<UUID> due = database.sql("SELECT case_id FROM case_cooling WHERE cold_on <= :today"
                        + " ORDER BY cold_on, case_id LIMIT " + AT_ONCE + " FOR UPDATE SKIP LOCKED")
                .param("today", today)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        for (UUID id : due) {
            cold.cool(Case.subject(id));
            forget(id);
        }
        return due.size() == AT_ONCE;
    }

    private void forget(UUID id) {
        database.sql("DELETE FROM case_cooling WHERE case_id = :id")
                .param("id", id)
                .update();
    }
}
