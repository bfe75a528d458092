package org.spean.messaging.telegram;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spean.messaging.telegram.TelegramLinks.Standing;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which numbers are about to be linked with a chat. */
@Component
class StartRows {

    private final JdbcClient database;

    StartRows(JdbcClient database) {
        this.database = database;
    }

    /** The number has no chat any more, and none is to be linked, in earnest or in the simulation. */
    void forget(PhoneNumber number) {
        for (String table : new String[] {"telegram_chat", "telegram_start"}) {
            database.sql("DELETE FROM " + table + " WHERE number = :number")
                    .param("number", number.e164())
                    .update();
        }
    }

    /** A number that is about to be linked. */
    record Start(
            PhoneNumber number,
            String tokenHash,
            Instant until,
            Optional<String> chat,
            Optional<String> digits,
            int tries) {}

    /** Waits for whoever opens the link; an earlier link of this number opens nothing any more. */
    void offer(String gateway, PhoneNumber number, String tokenHash, Instant until) {
        database.sql("INSERT INTO telegram_start (gateway, number, token_hash, until_at)"
                        + " VALUES (:gateway, :number, :hash, :until) ON CONFLICT (gateway, number) DO UPDATE"
                        + " SET token_hash = :hash, until_at = :until, chat = NULL, digits = NULL, tries = 0")
                .param("gateway", gateway)
                .param("number", number.e164())
                .param("hash", tokenHash)
                .param("until", at(until))
                .update();
    }

    /** Taken for the rest of the transaction, so that one node works on it. */
    Optional<Start> byToken(String gateway, String tokenHash) {
        return start("token_hash = :key", gateway, tokenHash);
    }

    Optional<Start> byNumber(String gateway, PhoneNumber number) {
        return start("number = :key", gateway, number.e164());
    }

    Optional<Start> byChat(String gateway, String chat) {
        return start("chat = :key", gateway, chat);
    }

    private Optional<Start> start(String where, String gateway, String key) {
        return database.sql("SELECT * FROM telegram_start WHERE gateway = :gateway AND " + where + " FOR UPDATE")
                .param("gateway", gateway)
                .param("key", key)
                .query(StartRows::start)
                .optional();
    }

    private static Start start(ResultSet row, int count) throws SQLException {
        return new Start(
                new PhoneNumber(row.getString("number")),
                row.getString("token_hash"),
                row.getObject("until_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("chat")),
                Optional.ofNullable(row.getString("digits")),
                row.getInt("tries"));
    }

    /** This chat opened it; whatever else it had opened before it gives up. */
    void opened(String gateway, PhoneNumber number, String chat, String digits, Instant until) {
        database.sql("DELETE FROM telegram_start WHERE gateway = :gateway AND chat = :chat")
                .param("gateway", gateway)
                .param("chat", chat)
                .update();
        database.sql("UPDATE telegram_start SET chat = :chat, digits = :digits, until_at = :until"
                        + " WHERE gateway = :gateway AND number = :number")
                .param("gateway", gateway)
                .param("number", number.e164())
                .param("chat", chat)
                .param("digits", digits)
                .param("until", at(until))
                .update();
    }

    void tried(String gateway, PhoneNumber number) {
        database.sql("UPDATE telegram_start SET tries = tries + 1 WHERE gateway = :gateway AND number = :number")
                .param("gateway", gateway)
                .param("number", number.e164())
                .update();
    }

    void over(String gateway, PhoneNumber number) {
        database.sql("DELETE FROM telegram_start WHERE gateway = :gateway AND number = :number")
                .param("gateway", gateway)
                .param("number", number.e164())
                .update();
    }

    /** How a number stands. */
    @Transactional(readOnly = true)
    public Standing standing(String gateway, PhoneNumber number, Instant now) {
        return database.sql(standings(" AND number = :number"))
                .param("gateway", gateway)
                .param("number", number.e164())
                .param("now", at(now))
                .query(StartRows::standing)
                .optional()
                .map(Map.Entry::getValue)
                .orElse(Standing.NONE);
    }

    private static String standings(String which) {
        return "SELECT number, c.linked_at, s.until_at, s.chat FROM"
                + " (SELECT * FROM telegram_chat WHERE gateway = :gateway" + which + ") c"
                + " FULL JOIN (SELECT * FROM telegram_start WHERE gateway = :gateway AND until_at > :now" + which
                + ") s"
                + " USING (number)";
    }

    /** How all numbers stand that have anything to do with a chat. */
    @Transactional(readOnly = true)
    public Map<PhoneNumber, Standing> standings(String gateway, Instant now) {
        return database
                .sql(standings(""))
                .param("gateway", gateway)
                .param("now", at(now))
                .query(StartRows::standing)
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.Entry<PhoneNumber, Standing> standing(ResultSet row, int count) throws SQLException {
        return Map.entry(
                new PhoneNumber(row.getString("number")),
                new Standing(
                        Optional.ofNullable(row.getObject("linked_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getObject("until_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getString(4) != null));
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
