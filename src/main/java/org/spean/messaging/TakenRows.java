package org.spean.messaging;

import static org.spean.messaging.OutboxRows.at;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What providers took. Two of them for one message, of which none failed, are a double. */
@Component
class TakenRows {

    private final JdbcClient database;

    TakenRows(JdbcClient database) {
        this.database = database;
    }

    /** A provider took it. Says whether this was not known yet. */
    boolean taken(MessageId id, String gateway, String providerId, Instant now) {
        return database.sql("INSERT INTO message_taken (gateway, provider_id, message_id, at)"
                                + " VALUES (:gateway, :provider, :id, :now) ON CONFLICT DO NOTHING")
                        .param("gateway", gateway)
                        .param("provider", providerId)
                        .param("id", id.id())
                        .param("now", at(now))
                        .update()
                == 1;
    }

    /** Whether it is known that what a provider took did not arrive. */
    boolean failedBefore(String gateway, String providerId) {
        return database.sql("SELECT EXISTS (SELECT FROM message_taken WHERE gateway = :gateway"
                        + " AND provider_id = :provider AND failed)")
                .param("gateway", gateway)
                .param("provider", providerId)
                .query(Boolean.class)
                .single();
    }

    /** What a provider took did not arrive. */
    void takenInVain(String gateway, String providerId) {
        database.sql("UPDATE message_taken SET failed = true WHERE gateway = :gateway AND provider_id = :provider")
                .param("gateway", gateway)
                .param("provider", providerId)
                .update();
    }

    /** Whether a provider took it under another id, and that one did not fail. */
    boolean takenElsewhere(MessageId id, String providerId) {
        return database.sql("SELECT EXISTS (SELECT FROM message_taken WHERE message_id = :id"
                        + " AND provider_id <> :provider AND NOT failed)")
                .param("id", id.id())
                .param("provider", providerId)
                .query(Boolean.class)
                .single();
    }

    /** Those that a provider took more than once, and did not fail: each is shown. */
    Set<MessageId> doubles() {
        return database.sql(
                        "SELECT message_id FROM message_taken WHERE NOT failed GROUP BY message_id HAVING count(*) > 1")
                .query((row, number) -> new MessageId(row.getObject(1, UUID.class)))
                .set();
    }
}
