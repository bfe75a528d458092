package org.spean.access.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chain's tables, which are only ever added to. */
@Component
class SealRows {

    private static final long LOCK = 0x7365616c6572L;

    /**
     * Entries that are not in the chain and to which nothing in flight can be added. A number that is still to come, in a row
     * that can be seen, is another server's: the row came with a restore.
     */
    private static final String WAITING = """
            SELECT %s, least(e.written_in, pg_snapshot_xmin(pg_current_snapshot()))::text AS up_to,
                pg_snapshot_xmin(pg_current_snapshot())::text AS before
            FROM log.entry e
            WHERE (e.written_in >= CAST(:from AS xid8) AND e.written_in < pg_snapshot_xmin(pg_current_snapshot())
                OR e.written_in >= pg_snapshot_xmax(pg_current_snapshot()))
            AND NOT EXISTS (SELECT FROM log.link l WHERE l.entry_id = e.id)
            ORDER BY e.written_in, e.id LIMIT :most""".formatted(Entry.COLUMNS);

    private static final int COLUMN_UP_TO = 12;
    private static final int COLUMN_BEFORE = 13;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    SealRows(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Whether nobody else seals at this moment, on any node; holds for the transaction. */
    boolean alone() {
        return database.sql("SELECT pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    Optional<Seal> last() {
        return database.sql("SELECT " + Seal.COLUMNS + " FROM log.seal ORDER BY up_to DESC LIMIT 1")
                .query((row, number) -> Seal.of(row))
                .optional();
    }

    /** An entry that waits, and before which transaction everything is in the chain when it is. */
    record Waiting(Entry entry, String upTo, String before) {

        private static Waiting of(ResultSet row, int number) throws SQLException {
            return new Waiting(Entry.of(row, 1), row.getString(COLUMN_UP_TO), row.getString(COLUMN_BEFORE));
        }
    }

    List<Waiting> waiting(Optional<Seal> last, int most) {
        return database.sql(WAITING)
                .param("from", last.map(Seal::before).map(this::known).orElse("0"))
                .param("most", most)
                .query(Waiting::of)
                .list();
    }

    /** A number that this server has not come to yet is another's: then everything is looked at. */
    private String known(String before) {
        return database.sql("SELECT CASE WHEN CAST(:before AS xid8) <= pg_snapshot_xmax(pg_current_snapshot())"
                        + " THEN :before ELSE '0' END")
                .param("before", before)
                .query(String.class)
                .single();
    }

    void add(List<Object[]> links, Seal seal) {
        batches.batchUpdate("INSERT INTO log.link (place, entry_id, hash) VALUES (?, ?, ?)", links);
        database.sql("INSERT INTO log.seal (up_to, hash, before, at, signature)"
                        + " VALUES (:upTo, :hash, CAST(:before AS xid8), :at, :signature)")
                .param("upTo", seal.upTo())
                .param("hash", seal.hashBytes())
                .param("before", seal.before())
                .param("at", at(seal.at()))
                .param("signature", seal.signatureBytes())
                .update();
    }

    /** Months ahead for which entries can be written; asked for daily. */
    void makeMonths() {
        database.sql("SELECT log.make_months(12)").query(Integer.class).single();
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
