package org.spean.access;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that open something once: 256 random bits, of which only the hash is kept. */
@Component
class OneTimeLinks {

    static final Duration LASTS = Duration.ofDays(3);

    private final JdbcClient database;

    OneTimeLinks(JdbcClient database) {
        this.database = database;
    }

    /** What a link is for. */
    enum Purpose {
        INVITATION,
        RECOVERY
    }

    /** Whose it is, and what for. */
    record Opens(UUID account, Purpose purpose, Instant until) {}

    /** Makes one; an earlier one for the same account opens nothing any more. */
    String make(UUID account, Purpose purpose, Optional<UUID> by, Instant now) {
        withdraw(account, now);
        String secret = TokenSecret.bare();
        database.sql("""
                        INSERT INTO one_time_link (id, account_id, purpose, hash, made_by, made_at, until_at)
                        VALUES (:id, :account, :purpose, :hash, :by, :now, :until)""")
                .param("id", UUID.randomUUID())
                .param("account", account)
                .param("purpose", purpose.name())
                .param("hash", TokenSecret.hash(secret))
                .param("by", by.orElse(null))
                .param("now", at(now))
                .param("until", at(now.plus(LASTS)))
                .update();
        return secret;
    }

    /** What it would open now. */
    Optional<Opens> read(String secret, Instant now) {
        return database.sql("""
                        SELECT account_id, purpose, until_at FROM one_time_link
                        WHERE hash = :hash AND used_at IS NULL AND withdrawn_at IS NULL AND until_at > :now""")
                .param("hash", TokenSecret.hash(secret))
                .param("now", at(now))
                .query((row, number) -> new Opens(
                        row.getObject(1, UUID.class),
                        Purpose.valueOf(row.getString(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Uses it. Of two who do so at once, one does. */
    boolean use(String secret, Instant now) {
        return database.sql("""
                                UPDATE one_time_link SET used_at = :now
                                WHERE hash = :hash AND used_at IS NULL AND withdrawn_at IS NULL AND until_at > :now""")
                        .param("hash", TokenSecret.hash(secret))
                        .param("now", at(now))
                        .update()
                == 1;
    }

    /** Until when the account's present link opens it. */
    Optional<Instant> open(UUID account, Instant now) {
        return database.sql("""
                        SELECT until_at FROM one_time_link
                        WHERE account_id = :account AND used_at IS NULL AND withdrawn_at IS NULL AND until_at > :now""")
                .param("account", account)
                .param("now", at(now))
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    void withdraw(UUID account, Instant now) {
        database.sql("""
                        UPDATE one_time_link SET withdrawn_at = :now
                        WHERE account_id = :account AND used_at IS NULL AND withdrawn_at IS NULL""").param("account", account).param("now", at(now)).update();
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
