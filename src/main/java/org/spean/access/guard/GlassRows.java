package org.spean.access.guard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of broken glass. */
@Component
class GlassRows {

    private final JdbcClient database;

    GlassRows(JdbcClient database) {
        this.database = database;
    }

    void add(Glass glass) {
        database.sql("""
                        INSERT INTO glass
                            (id, subject_kind, subject_id, account_id, account_name, reason, broken_at, until_at)
                        VALUES (:id, :kind, :subject, :account, :name, :reason, :at, :until)""")
                .param("id", glass.id())
                .param("kind", glass.subject().kind().name())
                .param("subject", glass.subject().id())
                .param("account", glass.by())
                .param("name", glass.name())
                .param("reason", glass.reason())
                .param("at", at(glass.at()))
                .param("until", at(glass.until()))
                .update();
    }

    /** Locked for the rest of the transaction, so that of two who act at once the second sees what the first did. */
    Optional<Glass> find(UUID id) {
        return database.sql("SELECT * FROM glass WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(GlassRows::glass)
                .optional();
    }

    Optional<Glass> open(UUID account, Subject subject, Instant now) {
        return database.sql("SELECT * FROM glass WHERE account_id = :account AND subject_kind = :kind"
                        + " AND subject_id = :subject AND ended_at IS NULL AND until_at > :now"
                        + " ORDER BY broken_at DESC LIMIT 1")
                .param("account", account)
                .param("kind", subject.kind().name())
                .param("subject", subject.id())
                .param("now", at(now))
                .query(GlassRows::glass)
                .optional();
    }

    int since(UUID account, Instant moment) {
        return database.sql("SELECT count(*) FROM glass WHERE account_id = :account AND broken_at > :moment")
                .param("account", account)
                .param("moment", at(moment))
                .query(Integer.class)
                .single();
    }

    List<Glass> waitingForReview() {
        return database.sql("SELECT * FROM glass WHERE reviewed_at IS NULL ORDER BY broken_at")
                .query(GlassRows::glass)
                .list();
    }

    /** What is open, or waits for somebody: the oldest first. */
    List<Glass> unsettled(Instant now) {
        return database.sql("SELECT * FROM glass WHERE reviewed_at IS NULL OR client_told_at IS NULL"
                        + " OR (ended_at IS NULL AND until_at > :now) ORDER BY broken_at")
                .param("now", at(now))
                .query(GlassRows::glass)
                .list();
    }

    /** Somebody did it at a moment, for the first time. */
    boolean mark(UUID id, String what, UUID by, Instant at) {
        return database.sql("UPDATE glass SET " + what + "_by = :by, " + what + "_at = :at WHERE id = :id AND " + what
                                + "_at IS NULL")
                        .param("by", by)
                        .param("at", at(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean review(UUID id, Glass.Review review, Instant at) {
        return database.sql("UPDATE glass SET reviewed_by = :by, reviewed_at = :at, justified = :justified,"
                                + " review = :words WHERE id = :id AND reviewed_at IS NULL")
                        .param("by", review.by())
                        .param("at", at(at))
                        .param("justified", review.justified())
                        .param("words", review.words())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Glass glass(ResultSet row, int number) throws SQLException {
        UUID reviewer = row.getObject("reviewed_by", UUID.class);
        return new Glass(
                row.getObject("id", UUID.class),
                new Subject(
                        Subject.Kind.valueOf(row.getString("subject_kind")), row.getObject("subject_id", UUID.class)),
                row.getObject("account_id", UUID.class),
                row.getString("account_name"),
                row.getString("reason"),
                moment(row, "broken_at").orElseThrow(),
                moment(row, "until_at").orElseThrow(),
                Optional.ofNullable(row.getObject("second_by", UUID.class)),
                moment(row, "ended_at"),
                moment(row, "client_told_at"),
                reviewer == null
                        ? Optional.empty()
                        : Optional.of(
                                new Glass.Review(reviewer, row.getBoolean("justified"), row.getString("review"))));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
