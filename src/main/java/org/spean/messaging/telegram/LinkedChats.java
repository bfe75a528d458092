package org.spean.messaging.telegram;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which chat belongs to which number: of Telegram, and of the simulation, which count there alone. */
@Component
public class LinkedChats {

    private final JdbcClient database;

    LinkedChats(JdbcClient database) {
        this.database = database;
    }

    /** The chat of a number; empty where none is linked. */
    @Transactional(readOnly = true)
    public Optional<String> chat(String gateway, PhoneNumber number) {
        return database.sql("SELECT chat FROM telegram_chat WHERE gateway = :gateway AND number = :number")
                .param("gateway", gateway)
                .param("number", number.e164())
                .query(String.class)
                .optional();
    }

    /** Which number speaks in a chat; empty where it is not linked. */
    @Transactional(readOnly = true)
    public Optional<PhoneNumber> number(String gateway, String chat) {
        return database.sql("SELECT number FROM telegram_chat WHERE gateway = :gateway AND chat = :chat")
                .param("gateway", gateway)
                .param("chat", chat)
                .query((row, count) -> new PhoneNumber(row.getString(1)))
                .optional();
    }

    /** One number has one chat, and one chat one number: what either had before is over. */
    void link(String gateway, PhoneNumber number, String chat, Instant now) {
        database.sql("DELETE FROM telegram_chat WHERE gateway = :gateway AND (number = :number OR chat = :chat)")
                .param("gateway", gateway)
                .param("number", number.e164())
                .param("chat", chat)
                .update();
        database.sql("INSERT INTO telegram_chat (gateway, number, chat, linked_at)"
                        + " VALUES (:gateway, :number, :chat, :now)")
                .param("gateway", gateway)
                .param("number", number.e164())
                .param("chat", chat)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    /** Whoever has the chat does not want it any more, or it is not there. */
    @Transactional
    public boolean unlinkChat(String gateway, String chat) {
        return database.sql("DELETE FROM telegram_chat WHERE gateway = :gateway AND chat = :chat")
                        .param("gateway", gateway)
                        .param("chat", chat)
                        .update()
                > 0;
    }
}
