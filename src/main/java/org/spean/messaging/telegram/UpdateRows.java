package org.spean.messaging.telegram;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.spean.messaging.webhook.WebhookOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What Telegram told, by its own number. What somebody said is kept until it is understood, and not longer. */
@Component
class UpdateRows {

    private static final int AT_ONCE = 50;

    private final JdbcClient database;

    UpdateRows(JdbcClient database) {
        this.database = database;
    }

    /** Of which nothing was made yet. */
    record Left(long id, String body) {}

    /** Keeps it, whatever happens next; says whether it was not told before. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean keep(long id, String body, Instant now) {
        return database.sql(
                                "INSERT INTO telegram_update (id, body, at) VALUES (:id, :body, :now) ON CONFLICT DO NOTHING")
                        .param("id", id)
                        .param("body", body)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    @Transactional
    public void done(long id, WebhookOutcome outcome) {
        database.sql("UPDATE telegram_update SET outcome = :outcome, body = NULL WHERE id = :id")
                .param("outcome", outcome.name())
                .param("id", id)
                .update();
    }

    /** Those that nobody has understood, though somebody had the time for it; what nobody can is given up. */
    @Transactional(readOnly = true)
    public List<Left> left(Instant before, Instant after) {
        return database.sql("SELECT id, body FROM telegram_update WHERE outcome IS NULL AND body IS NOT NULL"
                        + " AND at < :before AND at > :after ORDER BY id LIMIT :most")
                .param("before", at(before))
                .param("after", at(after))
                .param("most", AT_ONCE)
                .query((row, number) -> new Left(row.getLong(1), row.getString(2)))
                .list();
    }

    /** By then Telegram tells none of them again. */
    @Transactional
    public int forgets(Instant before) {
        return database.sql("DELETE FROM telegram_update WHERE at < :before")
                .param("before", at(before))
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
