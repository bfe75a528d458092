package org.spean.messaging.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What came from outside, as it came. What was not signed lies apart, in a thousand places, the newest in that of the oldest. */
@Component
public class WebhookRows {

    private static final int MOST_OF_FORGED = 1000;
    private static final int AT_ONCE = 50;
    private static final Duration GIVEN_UP = Duration.ofDays(1);

    private final JdbcClient database;

    WebhookRows(JdbcClient database) {
        this.database = database;
    }

    /** A call that was kept. */
    public record Kept(UUID id, String path, String body) {}

    /** Keeps it, whatever happens next. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public UUID keep(String path, String body, Instant now) {
        return database.sql("INSERT INTO webhook_call (path, body, at) VALUES (:path, :body, :now) RETURNING id")
                .param("path", path)
                .param("body", body)
                .param("now", at(now))
                .query(UUID.class)
                .single();
    }

    /** In the transaction of what was done about it: it is done if and only if it says so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(UUID id, WebhookOutcome outcome) {
        database.sql("UPDATE webhook_call SET outcome = :outcome WHERE id = :id")
                .param("outcome", outcome.name())
                .param("id", id)
                .update();
    }

    /**
     * Those of the last day of which nothing was made, because whoever was about to died. What cannot be taken for a day is given
     * up, so that it does not stand in the way of what can.
     *
     * @param beginning of their paths
     */
    @Transactional(readOnly = true)
    public List<Kept> left(String beginning, Instant before) {
        return database.sql("SELECT id, path, body FROM webhook_call WHERE outcome IS NULL AND at < :before"
                        + " AND at > :after AND starts_with(path, :beginning) ORDER BY id LIMIT :most")
                .param("beginning", beginning)
                .param("before", at(before))
                .param("after", at(before.minus(GIVEN_UP)))
                .param("most", AT_ONCE)
                .query((row, number) -> new Kept(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
    }

    /** Keeps the beginning of what nobody signed. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forged(String path, String body, @Nullable String signature, String from, Instant now) {
        database.sql("""
                        UPDATE webhook_forged SET path = :path, body = :body, signature = :signature, remote = :remote, at = :now
                        WHERE slot = (SELECT slot FROM webhook_forged ORDER BY at NULLS FIRST, slot LIMIT 1
                            FOR UPDATE SKIP LOCKED)""")
                .param("path", cut(path))
                .param("body", cut(body))
                .param("signature", signature == null ? null : cut(signature))
                .param("remote", cut(from))
                .param("now", at(now))
                .update();
    }

    private static String cut(String text) {
        String kept = text.replace("\0", "\uFFFD");
        return kept.length() <= MOST_OF_FORGED ? kept : kept.substring(0, MOST_OF_FORGED);
    }

    /** What came of them is in the reports; the calls themselves are for looking into troubles, whatever came of them. */
    @Transactional
    public int forgets(Instant now, Duration age) {
        return database.sql("DELETE FROM webhook_call WHERE at < :before")
                .param("before", at(now.minus(age)))
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
