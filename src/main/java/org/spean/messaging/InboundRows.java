package org.spean.messaging;

import static org.spean.messaging.OutboxRows.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.messaging.reply.ListSent;
import org.spean.messaging.reply.ReplyCode;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came from telephones, and what they were told last. */
@Component
class InboundRows {

    private final JdbcClient database;

    InboundRows(JdbcClient database) {
        this.database = database;
    }

    /** Stores it; empty where the provider told it before. */
    Optional<InboundId> add(
            String gateway, String providerId, Channel channel, PhoneNumber number, String body, Instant now) {
        return database.sql("INSERT INTO inbound (gateway, provider_id, channel, number, body, at)"
                        + " VALUES (:gateway, :provider, :channel, :number, :body, :now)"
                        + " ON CONFLICT DO NOTHING RETURNING id")
                .param("gateway", gateway)
                .param("provider", providerId)
                .param("channel", channel.name())
                .param("number", number.e164())
                .param("body", body)
                .param("now", at(now))
                .query((row, count) -> new InboundId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Takes what nobody looked at yet, so that one node does. */
    Optional<Inbound> locked(InboundId id) {
        return database.sql("SELECT * FROM inbound WHERE id = :id AND became IS NULL FOR UPDATE SKIP LOCKED")
                .param("id", id.id())
                .query(InboundRows::inbound)
                .optional();
    }

    List<InboundId> waiting(int most) {
        return database.sql("SELECT id FROM inbound WHERE became IS NULL ORDER BY id LIMIT :most")
                .param("most", most)
                .query((row, count) -> new InboundId(row.getObject(1, UUID.class)))
                .list();
    }

    /** What was made of it; empty before anybody looked. */
    Optional<Inbound.Became> became(InboundId id) {
        return database.sql("SELECT became FROM inbound WHERE id = :id AND became IS NOT NULL")
                .param("id", id.id())
                .query((row, count) -> Inbound.Became.valueOf(row.getString(1)))
                .optional();
    }

    void became(InboundId id, Inbound.Became became, Optional<QuestionId> question, Instant now) {
        database.sql("UPDATE inbound SET became = :became, question = :question, understood_at = :now WHERE id = :id")
                .param("became", became.name())
                .param("question", question.map(QuestionId::id).orElse(null))
                .param("now", at(now))
                .param("id", id.id())
                .update();
    }

    /** Figures that somebody sent for nothing, and that are nobody's to read. */
    void hidesFigures(InboundId id) {
        database.sql("UPDATE inbound SET body = '••••••' WHERE id = :id")
                .param("id", id.id())
                .update();
    }

    /** The numbered list, if it was the last that this telephone was told. */
    Optional<ListSent> listed(PhoneNumber number) {
        return database.sql("SELECT listed, before FROM dialogue WHERE number = :number AND listed IS NOT NULL")
                .param("number", number.e164())
                .query((row, count) -> new ListSent(
                        Arrays.stream(row.getString(1).split(" ", -1))
                                .map(ReplyCode::new)
                                .toList(),
                        row.getString(2)))
                .optional();
    }

    void listed(PhoneNumber number, ListSent list, Instant now) {
        database.sql("INSERT INTO dialogue (number, listed, before, listed_at) VALUES (:number, :listed, :before, :now)"
                        + " ON CONFLICT (number) DO UPDATE SET listed = :listed, before = :before, listed_at = :now")
                .param("number", number.e164())
                .param("listed", list.codes().stream().map(ReplyCode::code).collect(Collectors.joining(" ")))
                .param("before", list.before())
                .param("now", at(now))
                .update();
    }

    void forgetList(PhoneNumber number) {
        database.sql("UPDATE dialogue SET listed = NULL, before = NULL WHERE number = :number")
                .param("number", number.e164())
                .update();
    }

    /** Whether it may be helped now: once in so long. Counts as helped from then on. */
    boolean mayHelp(PhoneNumber number, Duration pause, Instant now) {
        return database.sql("INSERT INTO dialogue (number, helped_at) VALUES (:number, :now)"
                                + " ON CONFLICT (number) DO UPDATE SET helped_at = :now"
                                + " WHERE dialogue.helped_at IS NULL OR dialogue.helped_at <= :before")
                        .param("number", number.e164())
                        .param("now", at(now))
                        .param("before", at(now.minus(pause)))
                        .update()
                == 1;
    }

    static Inbound inbound(ResultSet row, int count) throws SQLException {
        return new Inbound(
                new InboundId(row.getObject("id", UUID.class)),
                Channel.valueOf(row.getString("channel")),
                new PhoneNumber(row.getString("number")),
                row.getString("body"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("became")).map(Inbound.Became::valueOf));
    }
}
