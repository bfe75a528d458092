package org.spean.messaging;

import static org.spean.messaging.OutboxRows.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.reach.Within;
import org.spean.messaging.wording.MessageKind;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of messages, for reading. */
@Component
class BookRows {

    private static final String LINES = "SELECT m.*, q.answered_at, q.answered_by FROM message m"
            + " LEFT JOIN question q ON q.id = m.question AND m.body IS NOT NULL WHERE ";

    private final JdbcClient database;
    private final UndoRows undone;

    BookRows(JdbcClient database, UndoRows undone) {
        this.database = database;
        this.undone = undone;
    }

    /** A row, before it is said to whom it goes. */
    record Kept(
            MessageLine bare,
            Recipient to,
            Optional<PhoneNumber> number,
            Optional<String> body,
            int parts,
            int attempts,
            Optional<String> gateway,
            Optional<QuestionId> question) {

        MessageId id() {
            return bare.id();
        }

        MessageLine line(Whom whom, boolean reallySent) {
            return new MessageLine(
                    bare.id(),
                    bare.kind(),
                    whom,
                    bare.channel(),
                    reallySent && gateway.filter(Simulation.GATEWAY::equals).isPresent(),
                    bare.state(),
                    bare.decides(),
                    bare.urgent(),
                    bare.times(),
                    bare.waitsFor(),
                    bare.failure(),
                    bare.answer());
        }
    }

    /**
     * Some of them, the latest first.
     *
     * @param within of what they know that messages may come of
     * @param recipients as the table keeps them; empty for all
     */
    List<Kept> page(
            Within within,
            Optional<Set<String>> recipients,
            MessageFilter.Where where,
            Optional<MessageId> before,
            int most) {
        StringBuilder wanted = new StringBuilder(ComesOf.theirs(within, "m"));
        before.ifPresent(id -> wanted.append(" AND m.id < :before"));
        recipients.ifPresent(only -> wanted.append(" AND m.recipient = ANY (string_to_array(:recipients, ','))"));
        if (where != MessageFilter.Where.ALL) {
            wanted.append(" AND m.state = ANY (string_to_array(:states, ','))");
        }
        return database.sql(LINES + wanted + " ORDER BY m.id DESC LIMIT :most")
                .params(within.parameters())
                .param("before", before.map(MessageId::id).orElse(null))
                .param("recipients", String.join(",", recipients.orElse(Set.of())))
                .param("states", where.states())
                .param("most", most)
                .query(BookRows::kept)
                .list();
    }

    Optional<Kept> message(Within within, MessageId id) {
        return database.sql(LINES + "m.id = :id AND " + ComesOf.theirs(within, "m"))
                .params(within.parameters())
                .param("id", id.id())
                .query(BookRows::kept)
                .optional();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        MessageState state = MessageState.valueOf(row.getString("state"));
        Recipient to = Recipient.kept(row.getString("recipient_kind"), row.getString("recipient"));
        Optional<PhoneNumber> sentTo =
                Optional.ofNullable(row.getString("number")).map(PhoneNumber::new);
        MessageLine bare = new MessageLine(
                new MessageId(row.getObject("id", UUID.class)),
                MessageKind.valueOf(row.getString("kind")),
                new Whom(Optional.empty(), Optional.empty(), Optional.empty(), sentTo),
                Optional.ofNullable(row.getString("channel")).map(Channel::valueOf),
                false,
                state,
                state == MessageState.UNKNOWN && row.getObject("lease_until") == null,
                row.getBoolean("urgent"),
                new MessageLine.Times(
                        moment(row, "asked_at").orElseThrow(),
                        moment(row, "next_at").orElseThrow(),
                        moment(row, "valid_until").orElseThrow(),
                        moment(row, "claimed_at"),
                        moment(row, "accepted_at"),
                        moment(row, "sent_at"),
                        moment(row, "delivered_at"),
                        moment(row, "ended_at")),
                state == MessageState.QUEUED
                        ? Optional.of(WaitsFor.kept(row.getString("waits_for")))
                        : Optional.empty(),
                Optional.ofNullable(row.getString("failure")).map(Failure::valueOf),
                answer(row));
        return new Kept(
                bare,
                to,
                sentTo,
                Optional.ofNullable(row.getString("body")),
                row.getInt("parts"),
                row.getInt("attempt"),
                Optional.ofNullable(row.getString("gateway")),
                Optional.ofNullable(row.getObject("question", UUID.class)).map(QuestionId::new));
    }

    private static Optional<MessageLine.Answered> answer(ResultSet row) throws SQLException {
        Optional<Instant> at = moment(row, "answered_at");
        return at.isPresent()
                ? Optional.of(new MessageLine.Answered(at.get(), AnsweredBy.valueOf(row.getString("answered_by"))))
                : Optional.empty();
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    List<MessageThread.Taken> taken(MessageId id) {
        return database.sql("SELECT * FROM message_taken WHERE message_id = :id ORDER BY at")
                .param("id", id.id())
                .query((row, number) -> new MessageThread.Taken(
                        row.getString("gateway"),
                        row.getString("provider_id"),
                        moment(row, "at").orElseThrow(),
                        row.getBoolean("failed")))
                .list();
    }

    List<MessageThread.Told> told(MessageId id) {
        return database.sql("SELECT * FROM message_report WHERE message_id = :id ORDER BY id")
                .param("id", id.id())
                .query((row, number) -> new MessageThread.Told(
                        MessageState.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getString("code")).orElse(""),
                        moment(row, "at").orElseThrow(),
                        row.getBoolean("moved")))
                .list();
    }

    Optional<MessageThread.Asked> asked(QuestionId id) {
        return database.sql("SELECT * FROM question WHERE id = :id")
                .param("id", id.id())
                .query((row, number) -> new MessageThread.Asked(
                        row.getString("code"),
                        Question.State.valueOf(row.getString("state")),
                        moment(row, "until_at").orElseThrow(),
                        Optional.ofNullable(row.getString("answer")),
                        Optional.ofNullable(row.getObject("account_id", UUID.class)),
                        Optional.ofNullable(row.getString("spoken_with")),
                        undone.undone(id)))
                .optional();
    }

    List<Inbound> replies(QuestionId id) {
        return database.sql("SELECT * FROM inbound WHERE question = :id ORDER BY id")
                .param("id", id.id())
                .query(InboundRows::inbound)
                .list();
    }

    /** One that waits. */
    record Queued(MessageId id, MessageKind kind, Recipient to, WaitsFor waitsFor, Instant next) {}

    List<Queued> queued(int most) {
        return database.sql("SELECT * FROM message WHERE state = 'QUEUED' ORDER BY id DESC LIMIT :most")
                .param("most", most)
                .query((row, number) -> new Queued(
                        new MessageId(row.getObject("id", UUID.class)),
                        MessageKind.valueOf(row.getString("kind")),
                        Recipient.kept(row.getString("recipient_kind"), row.getString("recipient")),
                        WaitsFor.kept(row.getString("waits_for")),
                        moment(row, "next_at").orElseThrow()))
                .list();
    }

    Optional<Instant> oldestWaiting() {
        return database.sql("SELECT asked_at FROM message WHERE state = 'QUEUED' ORDER BY asked_at LIMIT 1")
                .query((row, number) -> moment(row, "asked_at").orElseThrow())
                .optional();
    }

    Map<WaitsFor, Long> waiting() {
        Map<WaitsFor, Long> waiting = new EnumMap<>(WaitsFor.class);
        database.sql("SELECT waits_for, count(*) FROM message WHERE state = 'QUEUED' GROUP BY waits_for")
                .query(row -> {
                    waiting.merge(WaitsFor.kept(row.getString(1)), row.getLong(2), Long::sum);
                });
        return waiting;
    }

    /** Those in doubt; or only those that a person has to decide. */
    long inDoubt(boolean decides) {
        return database.sql("SELECT count(*) FROM message WHERE state = 'UNKNOWN' AND (lease_until IS NULL OR :all)")
                .param("all", !decides)
                .query(Long.class)
                .single();
    }

    Map<Failure, Long> failuresSince(Instant since) {
        Map<Failure, Long> failures = new EnumMap<>(Failure.class);
        database.sql("SELECT failure, count(*) FROM message WHERE state = 'FAILED' AND ended_at > :since"
                        + " AND failure IS NOT NULL GROUP BY failure")
                .param("since", at(since))
                .query(row -> {
                    failures.put(Failure.valueOf(row.getString(1)), row.getLong(2));
                });
        return failures;
    }
}
