package org.spean.messaging.webhook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.spean.vocabulary.CountryTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How often providers called, day by day, on all nodes together, and what became of it. */
@Component
public class WebhookCounts {

    private final JdbcClient database;
    private final Clock clock;

    WebhookCounts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Counts it, whatever happens next. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void count(WebhookOutcome outcome) {
        database.sql("INSERT INTO webhook_count (day, outcome, count) VALUES (:day, :outcome, 1)"
                        + " ON CONFLICT (day, outcome) DO UPDATE SET count = webhook_count.count + 1")
                .param("day", LocalDate.ofInstant(clock.instant(), CountryTime.ZONE))
                .param("outcome", outcome.name())
                .update();
    }

    /** How often each happened from this day on, in the country's days; 0 for what did not. */
    @Transactional(readOnly = true)
    public Map<WebhookOutcome, Long> since(LocalDate day) {
        Map<WebhookOutcome, Long> counts = new EnumMap<>(WebhookOutcome.class);
        for (WebhookOutcome each : WebhookOutcome.values()) {
            counts.put(each, 0L);
        }
        database.sql("SELECT outcome, sum(count) FROM webhook_count WHERE day >= :day GROUP BY outcome")
                .param("day", day)
                .query(row -> {
                    counts.put(WebhookOutcome.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }
}
