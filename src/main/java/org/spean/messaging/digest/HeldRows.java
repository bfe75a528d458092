package org.spean.messaging.digest;

import java.time.Instant;
import java.time.ZoneOffset;
import org.spean.messaging.MessageId;
import org.spean.messaging.Recipient;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a telephone was asked, and what is kept for its digest. */
@Component
class HeldRows {

    private final JdbcClient database;

    HeldRows(JdbcClient database) {
        this.database = database;
    }

    /** How many questions went to this telephone in messages since this moment. */
    int asked(PhoneNumber number, Instant since) {
        return database.sql("SELECT count(*) FROM message WHERE number = :number AND channel = 'SMS'"
                        + " AND question IS NOT NULL AND claimed_at >= :since AND state NOT IN ('FAILED', 'CANCELLED')")
                .param("number", number.e164())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Whether this message was kept for the digest. */
    boolean waited(MessageId message) {
        return database.sql("SELECT waits_for IS NOT DISTINCT FROM 'DIGEST' FROM message WHERE id = :id")
                .param("id", message.id())
                .query(Boolean.class)
                .single();
    }

    /**
     * What is kept for this recipient is told of on this telephone; says how much that is. Whoever looks at one of them just now
     * does so for itself.
     */
    int gathers(Recipient to, PhoneNumber number) {
        return database.sql("UPDATE message SET number = :number WHERE id IN (SELECT id FROM message"
                        + " WHERE recipient_kind = :kind AND recipient = :recipient AND state = 'QUEUED'"
                        + " AND waits_for = 'DIGEST' FOR UPDATE SKIP LOCKED)")
                .param("number", number.e164())
                .param("kind", to.kind())
                .param("recipient", to.toKeep())
                .update();
    }

    /** Whether this day's digest is under way. */
    boolean queued(String key) {
        return database.sql("SELECT EXISTS (SELECT FROM message_key WHERE key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }
}
