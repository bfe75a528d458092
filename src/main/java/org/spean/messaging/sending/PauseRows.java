package org.spean.messaging.sending;

import static org.spean.messaging.sending.LiftRows.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.messaging.MessageId;
import org.spean.messaging.wording.MessageKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of pauses and of what they hold. */
@Component
class PauseRows {

    /** More than half of the time has passed in which it is of use. */
    private static final String LATE = ":at >= m.asked_at + (m.valid_until - m.asked_at) / 2";

    private final JdbcClient database;

    PauseRows(JdbcClient database) {
        this.database = database;
    }

    Pause add(PauseWish wish, UUID by, Instant now) {
        return database.sql("""
                        INSERT INTO sending_pause (what, key, reason, made_by, made_at, until_at, catch_up)
                        VALUES (:what, :key, :reason, :by, :now, :until, :catchUp) RETURNING *""")
                .param("what", wish.scope().what())
                .param("key", wish.scope().key())
                .param("reason", wish.reason().strip())
                .param("by", by)
                .param("now", at(now))
                .param("until", at(wish.until()))
                .param("catchUp", wish.catchUp().name())
                .query(PauseRows::pause)
                .single();
    }

    /** Whoever makes one waits for whoever makes another. */
    void oneAfterTheOther() {
        database.sql("SELECT pg_advisory_xact_lock(hashtext('sending_pause'))")
                .query((row, number) -> number)
                .list();
    }

    Optional<Pause> locked(PauseId id) {
        return database.sql("SELECT * FROM sending_pause WHERE id = :id FOR UPDATE")
                .param("id", id.id())
                .query(PauseRows::pause)
                .optional();
    }

    List<Pause> on(Instant now) {
        return database.sql(
                        "SELECT * FROM sending_pause WHERE ended_at IS NULL AND until_at > :now ORDER BY until_at, id")
                .param("now", at(now))
                .query(PauseRows::pause)
                .list();
    }

    void ended(PauseId id, UUID by, CatchUp catchUp, Instant now) {
        database.sql("UPDATE sending_pause SET ended_at = :now, ended_by = :by, catch_up = :catchUp WHERE id = :id")
                .param("now", at(now))
                .param("by", by)
                .param("catchUp", catchUp.name())
                .param("id", id.id())
                .update();
        // Not before every node knows of it: one that does not would hold them once more.
        database.sql("UPDATE message SET next_at = :known WHERE state = 'QUEUED' AND id IN"
                        + " (SELECT message_id FROM paused_message WHERE pause = :id AND became IS NULL)")
                .param("known", at(now.plus(PauseGate.REMEMBERED.multipliedBy(2))))
                .param("id", id.id())
                .update();
    }

    void chooses(PauseId id, CatchUp catchUp) {
        database.sql("UPDATE sending_pause SET catch_up = :catchUp WHERE id = :id")
                .param("catchUp", catchUp.name())
                .param("id", id.id())
                .update();
    }

    /** Those that are on, and those that were over since then; the latest first. */
    List<PausedNow> since(Instant since) {
        return database.sql("""
                        SELECT s.*,
                            (SELECT count(*) FROM paused_message p JOIN message m ON m.id = p.message_id
                                WHERE p.pause = s.id AND p.became IS NULL AND m.state = 'QUEUED') AS held,
                            (SELECT count(*) FROM paused_message p WHERE p.pause = s.id AND p.became = 'WENT_ON') AS went_on,
                            (SELECT count(*) FROM paused_message p JOIN message m ON m.id = p.message_id
                                WHERE p.pause = s.id AND m.state = 'EXPIRED') AS late
                        FROM sending_pause s WHERE coalesce(s.ended_at, s.until_at) > :since ORDER BY s.id DESC""")
                .param("since", at(since))
                .query((row, number) -> new PausedNow(
                        pause(row, number), row.getLong("held"), row.getLong("went_on"), row.getLong("late")))
                .list();
    }

    private static Pause pause(ResultSet row, int number) throws SQLException {
        return new Pause(
                new PauseId(row.getObject("id", UUID.class)),
                PauseScope.kept(row.getString("what"), row.getString("key")),
                row.getString("reason"),
                row.getObject("made_by", UUID.class),
                moment(row, "made_at"),
                moment(row, "until_at"),
                CatchUp.valueOf(row.getString("catch_up")),
                row.getObject("ended_at") == null ? Optional.empty() : Optional.of(moment(row, "ended_at")));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    List<CatchUpPreview.OfKind> held(PauseId id, Instant when) {
        return database.sql("SELECT m.kind, count(*) AS count, min(m.asked_at) AS first, max(m.asked_at) AS last,"
                        + " count(*) FILTER (WHERE " + LATE + ") AS late,"
                        + " count(*) FILTER (WHERE :at >= m.valid_until) AS useless"
                        + " FROM paused_message p JOIN message m ON m.id = p.message_id"
                        + " WHERE p.pause = :id AND p.became IS NULL AND m.state = 'QUEUED'"
                        + " GROUP BY m.kind ORDER BY count(*) DESC, m.kind")
                .param("id", id.id())
                .param("at", at(when))
                .query((row, number) -> new CatchUpPreview.OfKind(
                        MessageKind.valueOf(row.getString("kind")),
                        row.getLong("count"),
                        moment(row, "first"),
                        moment(row, "last"),
                        row.getLong("late"),
                        row.getLong("useless")))
                .list();
    }

    /** The pause holds it from now on; an earlier one no more. */
    void holds(PauseId id, MessageId message) {
        database.sql("INSERT INTO paused_message (message_id, pause) VALUES (:message, :id)"
                        + " ON CONFLICT (message_id) DO UPDATE SET pause = :id, became = NULL"
                        + " WHERE paused_message.pause <> :id OR paused_message.became IS NOT NULL")
                .param("message", message.id())
                .param("id", id.id())
                .update();
    }

    /** Whether any message is held that still waits. */
    boolean holdsAny() {
        return database.sql("SELECT EXISTS (SELECT FROM paused_message p JOIN message m ON m.id = p.message_id"
                        + " WHERE p.became IS NULL AND m.state = 'QUEUED')")
                .query(Boolean.class)
                .single();
    }

    /**
     * A message that a pause held.
     *
     * @param late whether it is late by now
     */
    record Held(CatchUp catchUp, boolean late) {}

    Optional<Held> held(MessageId message, Instant now) {
        return database.sql("SELECT s.catch_up, " + LATE + " AS late FROM paused_message p"
                        + " JOIN sending_pause s ON s.id = p.pause JOIN message m ON m.id = p.message_id"
                        + " WHERE p.message_id = :message AND p.became IS NULL")
                .param("message", message.id())
                .param("at", at(now))
                .query((row, number) -> new Held(CatchUp.valueOf(row.getString("catch_up")), row.getBoolean("late")))
                .optional();
    }

    void became(MessageId message, String became) {
        database.sql("UPDATE paused_message SET became = :became WHERE message_id = :message")
                .param("became", became)
                .param("message", message.id())
                .update();
    }
}
