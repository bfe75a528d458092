package org.spean.messaging;

import static org.spean.messaging.OutboxRows.at;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages that a person moves on. As everywhere, whoever changes a row names the state that it had. */
@Component
class ActRows {

    private final JdbcClient database;

    ActRows(JdbcClient database) {
        this.database = database;
    }

    /** Whether it did. */
    boolean does(MessageId id, MessageAct act, Instant now) {
        return database.sql("UPDATE message SET " + change(act))
                        .param("id", id.id())
                        .param("now", at(now))
                        .update()
                == 1;
    }

    private static String change(MessageAct act) {
        return switch (act) {
            case SEND_NOW -> "urgent = true, next_at = :now, waits_for = NULL WHERE id = :id AND state = 'QUEUED'";
            case CANCEL -> "state = 'CANCELLED', ended_at = :now, waits_for = NULL WHERE id = :id AND state = 'QUEUED'";
            case PUT_BACK -> """
                state = 'QUEUED', ended_at = NULL, next_at = :now
                WHERE id = :id AND state = 'CANCELLED' AND failure IS NULL AND valid_until > :now AND (question IS NULL
                    OR EXISTS (SELECT FROM question q WHERE q.id = message.question AND q.state = 'OPEN'))""";
            case ARRIVED ->
                "state = 'DELIVERED', delivered_at = :now, ended_at = :now"
                        + " WHERE id = :id AND state = 'UNKNOWN' AND lease_until IS NULL";
            case SEND_AGAIN ->
                "state = 'QUEUED', next_at = :now WHERE id = :id AND state = 'UNKNOWN' AND lease_until IS NULL";
        };
    }
}
