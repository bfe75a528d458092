package org.spean.messaging.wording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts that administrators wrote, each version a row that nobody changes. */
@Component
class TextRows {

    private final JdbcClient database;

    TextRows(JdbcClient database) {
        this.database = database;
    }

    /** A version; without words where somebody went back to the shipped text. */
    record Row(int version, Optional<String> text, UUID by, Instant at) {}

    /** The latest version of a text that somebody changed, by names that this program need not know. */
    record Latest(String kind, String writing, Row row) {}

    /** Of each text that somebody changed. */
    List<Latest> latest() {
        return database.sql(
                        "SELECT DISTINCT ON (kind, writing) * FROM message_text ORDER BY kind, writing, version DESC")
                .query((row, number) -> new Latest(row.getString("kind"), row.getString("writing"), row(row, number)))
                .list();
    }

    Optional<Row> latest(MessageKind kind, Writing writing) {
        return database.sql("""
                        SELECT * FROM message_text WHERE kind = :kind AND writing = :writing
                        ORDER BY version DESC LIMIT 1""")
                .param("kind", kind.name())
                .param("writing", writing.name())
                .query(TextRows::row)
                .optional();
    }

    /** The newest first. */
    List<Row> all(MessageKind kind, Writing writing) {
        return database.sql("""
                        SELECT * FROM message_text WHERE kind = :kind AND writing = :writing
                        ORDER BY version DESC""")
                .param("kind", kind.name())
                .param("writing", writing.name())
                .query(TextRows::row)
                .list();
    }

    /** Writes a version unless there is one of this number already; whether it did. */
    boolean write(MessageKind kind, Writing writing, int version, @Nullable String text, UUID by, Instant at) {
        return database.sql("""
                                INSERT INTO message_text (kind, writing, version, text, changed_by, changed_at)
                                VALUES (:kind, :writing, :version, :text, :by, :at)
                                ON CONFLICT DO NOTHING""")
                        .param("kind", kind.name())
                        .param("writing", writing.name())
                        .param("version", version)
                        .param("text", text)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getInt("version"),
                Optional.ofNullable(row.getString("text")),
                row.getObject("changed_by", UUID.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
