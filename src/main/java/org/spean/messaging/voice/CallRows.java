package org.spean.messaging.voice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.spean.messaging.MessageId;
import org.spean.messaging.QuestionId;
import org.spean.messaging.voice.Talk.Note;
import org.spean.messaging.voice.Talk.Step;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.messaging.wording.Writing;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of calls: where each stands. */
@Component
class CallRows {

    private final JdbcClient database;
    private final JsonMapper json;

    CallRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * The message that a call is about.
     *
     * @param over whether its question is not open any more
     */
    record Called(
            MessageKind kind,
            Slots slots,
            PhoneNumber number,
            Language language,
            Optional<QuestionId> question,
            boolean over) {

        Conversation conversation() {
            return new Conversation(Script.of(kind, slots));
        }
    }

    /** The message, if it went out to be said in a call. */
    Optional<Called> called(MessageId id, Instant now) {
        return database.sql(
                        "SELECT m.kind, m.slots, m.number, m.writing, m.question,"
                                + " m.question IS NOT NULL AND (q.id IS NULL OR q.state <> 'OPEN' OR q.until_at <= :now) AS over"
                                + " FROM message m LEFT JOIN question q ON q.id = m.question"
                                + " WHERE m.id = :id AND m.channel = 'VOICE' AND m.number IS NOT NULL AND m.writing IS NOT NULL")
                .param("id", id.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(this::called)
                .optional();
    }

    private Called called(ResultSet row, int number) throws SQLException {
        return new Called(
                MessageKind.valueOf(row.getString("kind")),
                Slots.kept(json.readValue(row.getString("slots"), new TypeReference<Map<String, String>>() {})),
                new PhoneNumber(row.getString("number")),
                Writing.valueOf(row.getString("writing")).language(),
                Optional.ofNullable(row.getObject("question", UUID.class)).map(QuestionId::new),
                row.getBoolean("over"));
    }

    /**
     * A call.
     *
     * @param heard whether whoever answered was told what it is for
     */
    record Kept(MessageId message, Talk talk, boolean heard, boolean ended) {}

    /** Writes a first one down; whether it is the first. */
    boolean add(String gateway, String call, MessageId message, Talk talk, Instant now) {
        return database.sql("INSERT INTO voice_call"
                                + " (gateway, call_id, message_id, step, note, day, misses, turn, heard, began_at)"
                                + " VALUES (:gateway, :call, :message, :step, :note, :day, :misses, :turn, :heard, :now)"
                                + " ON CONFLICT DO NOTHING")
                        .param("gateway", gateway)
                        .param("call", call)
                        .param("message", message.id())
                        .param("step", talk.step().name())
                        .param("note", talk.note().name())
                        .param("day", talk.day().orElse(null))
                        .param("misses", talk.misses())
                        .param("turn", talk.turn())
                        .param("heard", talk.step().tells())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Kept> call(String gateway, String call) {
        return read("SELECT * FROM voice_call WHERE gateway = :gateway AND call_id = :call", gateway, call);
    }

    /** The same; nobody else changes it until this is done. */
    Optional<Kept> locked(String gateway, String call) {
        return read("SELECT * FROM voice_call WHERE gateway = :gateway AND call_id = :call FOR UPDATE", gateway, call);
    }

    private Optional<Kept> read(String sql, String gateway, String call) {
        return database.sql(sql)
                .param("gateway", gateway)
                .param("call", call)
                .query(CallRows::kept)
                .optional();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                new MessageId(row.getObject("message_id", UUID.class)),
                new Talk(
                        Step.valueOf(row.getString("step")),
                        Note.valueOf(row.getString("note")),
                        Optional.ofNullable(row.getObject("day", LocalDate.class)),
                        row.getInt("misses"),
                        row.getInt("turn")),
                row.getBoolean("heard"),
                row.getObject("ended_at", OffsetDateTime.class) != null);
    }

    void goes(String gateway, String call, Talk talk) {
        database.sql("UPDATE voice_call SET step = :step, note = :note, day = :day, misses = :misses, turn = :turn,"
                        + " heard = heard OR :heard WHERE gateway = :gateway AND call_id = :call")
                .param("step", talk.step().name())
                .param("note", talk.note().name())
                .param("day", talk.day().orElse(null))
                .param("misses", talk.misses())
                .param("turn", talk.turn())
                .param("heard", talk.step().tells())
                .param("gateway", gateway)
                .param("call", call)
                .update();
    }

    void ended(String gateway, String call, Instant now) {
        database.sql("UPDATE voice_call SET ended_at = :now"
                        + " WHERE gateway = :gateway AND call_id = :call AND ended_at IS NULL")
                .param("gateway", gateway)
                .param("call", call)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
