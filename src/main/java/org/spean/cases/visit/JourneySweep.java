package org.spean.cases.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks who is not back from a journey, on any number of nodes, also at night and on holidays. At the time by which they meant to be
 * back they are asked by telephone; a colleague is told when they do not answer, at once where they cannot be asked; and an hour after
 * that time whoever leads.
 */
@Component
class JourneySweep {

    /** So long they have to answer (ours): they may be driving. */
    static final Duration UNTIL_COLLEAGUE = Duration.ofMinutes(20);

    /** So long after the time whoever leads is told (ours). */
    static final Duration UNTIL_LEADS = Duration.ofHours(1);

    private final JourneyRows rows;
    private final JourneyTelling telling;
    private final TransactionTemplate transaction;
    private final Clock clock;

    JourneySweep(JourneyRows rows, JourneyTelling telling, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.telling = telling;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${spean.deadlines.every}", initialDelayString = "${spean.deadlines.every}")
    void tick() {
        Instant now = clock.instant();
        transaction.executeWithoutResult(
                status -> rows.silent(now, UNTIL_COLLEAGUE, UNTIL_LEADS).forEach(silent -> tells(silent, now)));
    }

    private void tells(JourneyRows.Silent silent, Instant now) {
        Journey journey = silent.journey();
        boolean reached = silent.asked() || telling.asks(journey);
        boolean colleague = silent.colleagueTold()
                || !reached
                || !journey.backBy().plus(UNTIL_COLLEAGUE).isAfter(now);
        boolean leads = !journey.backBy().plus(UNTIL_LEADS).isAfter(now);
        if (colleague && !silent.colleagueTold()) {
            telling.tellsColleague(journey);
        }
        if (leads) {
            telling.tellsLeads(journey);
        }
        rows.told(journey, true, colleague, leads, now);
    }
}
