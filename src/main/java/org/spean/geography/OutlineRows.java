package org.spean.geography;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of boundaries files. */
@Component
class OutlineRows {

    private static final String EDITION = "SELECT id, fingerprint, (length(file) + 1023) / 1024 AS kilobytes, taken_at,"
            + " taken_by, in_force, turned_at, turned_by FROM province_outlines ";

    private final JdbcClient database;

    OutlineRows(JdbcClient database) {
        this.database = database;
    }

    /** Until the end of the transaction nobody else changes what is in force. */
    void alone() {
        database.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtext('spean outlines'))")
                .query(Integer.class)
                .single();
    }

    /** The latest first. */
    List<OutlineEdition> editions() {
        return database.sql(EDITION + "ORDER BY taken_at DESC, id")
                .query(OutlineRows::edition)
                .list();
    }

    Optional<OutlineEdition> inForce() {
        return database.sql(EDITION + "WHERE in_force")
                .query(OutlineRows::edition)
                .optional();
    }

    Optional<OutlineEdition> like(String file) {
        return database.sql(EDITION + "WHERE fingerprint = :fingerprint")
                .param("fingerprint", fingerprint(file))
                .query(OutlineRows::edition)
                .optional();
    }

    Optional<OutlineEdition> edition(UUID id) {
        return database.sql(EDITION + "WHERE id = :id")
                .param("id", id)
                .query(OutlineRows::edition)
                .optional();
    }

    private static OutlineEdition edition(ResultSet row, int number) throws SQLException {
        return new OutlineEdition(
                row.getObject("id", UUID.class),
                row.getString("fingerprint"),
                row.getLong("kilobytes"),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getString("taken_by"),
                row.getBoolean("in_force"),
                row.getObject("turned_at", OffsetDateTime.class).toInstant(),
                row.getString("turned_by"));
    }

    byte[] file(UUID id) {
        return database.sql("SELECT file FROM province_outlines WHERE id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    UUID insert(String file, Instant at, String by) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        INSERT INTO province_outlines (id, fingerprint, file, taken_at, taken_by, in_force, turned_at,
                            turned_by)
                        VALUES (:id, :fingerprint, :file, :at, :by, false, :at, :by)""")
                .param("id", id)
                .param("fingerprint", fingerprint(file))
                .param("file", file.getBytes(StandardCharsets.UTF_8))
                .param("at", PlaceRows.written(at))
                .param("by", by)
                .update();
        return id;
    }

    private static String fingerprint(String file) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(file.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** From now on this one, and no other, is in force; none where empty. */
    void turn(Optional<UUID> to, Instant at, String by) {
        database.sql("UPDATE province_outlines SET in_force = false, turned_at = :at, turned_by = :by WHERE in_force")
                .param("at", PlaceRows.written(at))
                .param("by", by)
                .update();
        to.ifPresent(id -> database.sql("UPDATE province_outlines SET in_force = true, turned_at = :at,"
                        + " turned_by = :by WHERE id = :id")
                .param("at", PlaceRows.written(at))
                .param("by", by)
                .param("id", id)
                .update());
    }
}
