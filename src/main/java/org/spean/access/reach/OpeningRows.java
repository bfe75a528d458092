package org.spean.access.reach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.Remit;
import org.spean.access.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of questions that wait for a second yes. */
@Component
class OpeningRows {

    private static final String WAITS = " AND answered_at IS NULL AND gone_at IS NULL";
    private static final String ORDER = " ORDER BY asked_at, id";

    private final JdbcClient database;

    OpeningRows(JdbcClient database) {
        this.database = database;
    }

    void add(Opening opening) {
        database.sql("INSERT INTO opening"
                        + " (id, subject_kind, subject_id, what, whom, reason, asked_by, asked_name, asked_at)"
                        + " VALUES (:id, :kind, :subject, :what, :whom, :reason, :by, :name, :at)")
                .param("id", opening.id())
                .param("kind", opening.subject().kind().name())
                .param("subject", opening.subject().id())
                .param("what", opening.what().name())
                .param("whom", opening.whom().map(Badges::text).orElse(""))
                .param("reason", opening.reason())
                .param("by", opening.by())
                .param("name", opening.name())
                .param("at", at(opening.at()))
                .update();
    }

    /** All that wait; the oldest first. */
    List<Opening> waiting() {
        return database.sql("SELECT * FROM opening WHERE true" + WAITS + ORDER)
                .query((row, number) -> opening(row))
                .list();
    }

    /** Those of one case. */
    List<Opening> waiting(Subject subject) {
        return database.sql("SELECT * FROM opening WHERE subject_kind = :kind AND subject_id = :id" + WAITS + ORDER)
                .param("kind", subject.kind().name())
                .param("id", subject.id())
                .query((row, number) -> opening(row))
                .list();
    }

    private static Opening opening(ResultSet row) throws SQLException {
        return new Opening(
                row.getObject("id", UUID.class),
                new Subject(
                        Subject.Kind.valueOf(row.getString("subject_kind")), row.getObject("subject_id", UUID.class)),
                Opening.What.valueOf(row.getString("what")),
                whom(row.getString("whom")),
                row.getObject("asked_by", UUID.class),
                row.getString("asked_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
    }

    private static Optional<Remit> whom(String text) {
        return Optional.of(text.split(" ", 2))
                .filter(parts -> parts.length > 1)
                .map(parts -> new Remit(Remit.Kind.valueOf(parts[0]), parts[1]));
    }

    /** Says yes or no to it; says whether it waited still. */
    boolean answer(UUID id, UUID by, boolean yes, Instant now) {
        return database.sql("UPDATE opening SET answered_by = :by, answered_at = :now, said_yes = :yes WHERE id = :id"
                                + WAITS)
                        .param("by", by)
                        .param("now", at(now))
                        .param("yes", yes)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** It is wanted no more; says whether it waited still. */
    boolean takeBack(UUID id, Instant now) {
        return database.sql("UPDATE opening SET gone_at = :now WHERE id = :id" + WAITS)
                        .param("now", at(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
