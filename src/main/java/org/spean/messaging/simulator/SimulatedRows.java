package org.spean.messaging.simulator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.messaging.Channel;
import org.spean.messaging.MessageId;
import org.spean.messaging.Outgoing;
import org.spean.messaging.wording.Choice;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came to telephones that are not there. */
@Component
class SimulatedRows {

    private static final int MOST = 50;

    private final JdbcClient database;

    SimulatedRows(JdbcClient database) {
        this.database = database;
    }

    UUID came(Outgoing message, Instant now) {
        return database.sql(
                        "INSERT INTO simulated_message (number, channel, inward, body, message_id, reference, choices, at)"
                                + " VALUES (:number, :channel, false, :body, :message, :reference, :choices, :now) RETURNING id")
                .param("number", message.to().e164())
                .param("channel", message.channel().name())
                .param("body", message.text())
                .param("message", message.id().id())
                .param("reference", message.reference())
                .param("choices", choices(message))
                .param("now", at(now))
                .query(UUID.class)
                .single();
    }

    /** Buttons are there in Telegram alone. */
    private static String choices(Outgoing message) {
        return message.channel() == Channel.TELEGRAM
                ? message.choices().stream().map(Choice::label).collect(Collectors.joining("\n"))
                : "";
    }

    Optional<UUID> find(Outgoing message) {
        return database.sql("SELECT id FROM simulated_message WHERE number = :number AND NOT inward"
                        + " AND reference = :reference ORDER BY id DESC LIMIT 1")
                .param("number", message.to().e164())
                .param("reference", message.reference())
                .query(UUID.class)
                .optional();
    }

    /** What was written to telephones that are on, of which nobody was told yet. */
    List<Came> unreported() {
        return database.sql("SELECT * FROM simulated_message m WHERE NOT inward AND reported_at IS NULL"
                        + " AND channel <> 'VOICE' AND NOT EXISTS (SELECT FROM simulated_off o WHERE o.number = m.number)"
                        + " ORDER BY id LIMIT :most FOR UPDATE SKIP LOCKED")
                .param("most", MOST)
                .query(SimulatedRows::came)
                .list();
    }

    void reported(UUID id, Instant now) {
        database.sql("UPDATE simulated_message SET reported_at = :now WHERE id = :id")
                .param("now", at(now))
                .param("id", id)
                .update();
    }

    private static Came came(ResultSet row, int number) throws SQLException {
        return new Came(
                row.getObject("id", UUID.class),
                new PhoneNumber(row.getString("number")),
                Channel.valueOf(row.getString("channel")),
                row.getBoolean("inward"),
                row.getString("body"),
                Optional.ofNullable(row.getObject("message_id", UUID.class)).map(MessageId::new),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /**
     * What lies on a telephone.
     *
     * @param inward whether it was sent from the telephone
     */
    record Came(
            UUID id,
            PhoneNumber number,
            Channel channel,
            boolean inward,
            String body,
            Optional<MessageId> message,
            Instant at) {}

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
