package org.spean.messaging.simulator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.messaging.Channel;
import org.spean.messaging.MessageId;
import org.spean.messaging.simulator.Telephone.Said;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lies on telephones that are not there, for whoever looks at them. */
@Component
class TelephoneRows {

    private final JdbcClient database;

    TelephoneRows(JdbcClient database) {
        this.database = database;
    }

    /** A telephone's message. */
    record On(PhoneNumber number, Said said) {}

    /** The last ones of each telephone, the latest first. */
    List<On> last(int ofEach, int most) {
        return database.sql("SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY number ORDER BY id DESC) AS place"
                        + " FROM simulated_message) m WHERE place <= :each ORDER BY id DESC LIMIT :most")
                .param("each", ofEach)
                .param("most", most)
                .query(TelephoneRows::on)
                .list();
    }

    private static On on(ResultSet row, int number) throws SQLException {
        return new On(
                new PhoneNumber(row.getString("number")),
                new Said(
                        row.getObject("id", UUID.class),
                        Channel.valueOf(row.getString("channel")),
                        row.getBoolean("inward"),
                        row.getString("body"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        labels(row.getString("choices"))));
    }

    private static List<String> labels(String choices) {
        return choices.isEmpty() ? List.of() : List.of(choices.split("\n"));
    }

    /** What can be pressed below a message. */
    record Buttons(MessageId message, List<String> labels) {}

    /** Those below this message, if it lies on this telephone and has any. */
    Optional<Buttons> buttons(UUID said, PhoneNumber number) {
        return database.sql("SELECT message_id, choices FROM simulated_message WHERE id = :id AND number = :number"
                        + " AND message_id IS NOT NULL AND choices <> ''")
                .param("id", said)
                .param("number", number.e164())
                .query((row, count) ->
                        new Buttons(new MessageId(row.getObject(1, UUID.class)), labels(row.getString(2))))
                .optional();
    }

    /** The answer stands in place of the buttons. */
    void answered(UUID said, String answer) {
        database.sql("UPDATE simulated_message SET choices = '', body = body || :answer WHERE id = :id")
                .param("answer", "\n✓ " + answer)
                .param("id", said)
                .update();
    }

    /** Comes at once, and is no message of the outbox: nobody is told that it came. */
    void says(PhoneNumber number, Channel channel, String text, Instant now) {
        database.sql("INSERT INTO simulated_message (number, channel, inward, body, at, reported_at)"
                        + " VALUES (:number, :channel, false, :body, :now, :now)")
                .param("number", number.e164())
                .param("channel", channel.name())
                .param("body", text)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    Set<PhoneNumber> off() {
        return new HashSet<>(database.sql("SELECT number FROM simulated_off")
                .query((row, number) -> new PhoneNumber(row.getString(1)))
                .list());
    }

    void turn(PhoneNumber number, boolean on) {
        database.sql(
                        on
                                ? "DELETE FROM simulated_off WHERE number = :number"
                                : "INSERT INTO simulated_off (number) VALUES (:number) ON CONFLICT DO NOTHING")
                .param("number", number.e164())
                .update();
    }

    UUID writes(PhoneNumber number, String text, Instant now) {
        return writes(number, Channel.SMS, text, now);
    }

    UUID writes(PhoneNumber number, Channel channel, String text, Instant now) {
        return database.sql("INSERT INTO simulated_message (number, channel, inward, body, at)"
                        + " VALUES (:number, :channel, true, :body, :now) RETURNING id")
                .param("number", number.e164())
                .param("channel", channel.name())
                .param("body", text)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    /** Another text as soon as there is anything new to see. */
    String stamp() {
        return database.sql("""
                        SELECT concat_ws(' ', (SELECT id FROM simulated_message ORDER BY id DESC LIMIT 1),
                            (SELECT concat_ws(' ', count(*), sum(turn), count(ended_at)) FROM voice_call
                                WHERE gateway = 'simulator'),
                            (SELECT max(reported_at) FROM simulated_message WHERE channel = 'VOICE'),
                            (SELECT string_agg(number, ' ' ORDER BY number) FROM simulated_off),
                            (SELECT concat_ws(' ', count(*), count(chat), max(until_at)) FROM telegram_start),
                            (SELECT concat_ws(' ', count(*), max(linked_at)) FROM telegram_chat),
                            (SELECT concat_ws(' ', count(*), max(next_at), max(waits_for)) FROM message
                                WHERE state = 'QUEUED'))""").query(String.class).single();
    }
}
