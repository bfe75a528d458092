package org.spean.directory.search;

import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * The change table. What was followed is a snapshot, PostgreSQL's own list of the transactions that were over at a moment:
 * what came since then is what those say that were not over then and are over now, in whatever order they began or ended.
 *
 * @param database asks it, each question seeing what is committed when it is asked
 * @param origin the server, database and history that the transactions' numbers belong to
 */
record Changes(Session database, String origin) {

    private static final int AT_ONCE = 1000;

    /** Rows that were written by transactions over at {@code :until} and not yet at {@code :since}. */
    private static final String BETWEEN = """
            WITH changed AS (
                SELECT kind, subject FROM index_change
                WHERE xid >= pg_snapshot_xmin(CAST(:since AS pg_snapshot))
                AND xid < pg_snapshot_xmax(CAST(:until AS pg_snapshot))
                AND NOT pg_visible_in_snapshot(xid, CAST(:since AS pg_snapshot))
                AND pg_visible_in_snapshot(xid, CAST(:until AS pg_snapshot))
            )
            """;

    /** The transactions that are over by now. */
    String now() {
        return database.createNativeQuery("SELECT CAST(pg_current_snapshot() AS text)", String.class)
                .getSingleResult();
    }

    /** Whether anything changed. */
    boolean any(String since, String until) {
        return between("SELECT EXISTS (SELECT FROM changed)", since, until);
    }

    /** Whether an organization changed. */
    boolean anyOrganization(String since, String until) {
        return between("SELECT EXISTS (SELECT FROM changed WHERE kind = 'ORGANIZATION')", since, until);
    }

    /** Whether everyday words or names of types and groups changed. */
    boolean anyWords(String since, String until) {
        return between("SELECT EXISTS (SELECT FROM changed WHERE kind = 'WORDS')", since, until);
    }

    private boolean between(String question, String since, String until) {
        return database.createNativeQuery(BETWEEN + question, Boolean.class)
                .setParameter("since", since)
                .setParameter("until", until)
                .getSingleResult();
    }

    /** The services to index again, each once: those that changed, those of organizations and those with words that changed. */
    Stream<UUID> services(String since, String until) {
        return database.createNativeQuery(BETWEEN + """
                        SELECT subject FROM changed WHERE kind = 'SERVICE'
                        UNION
                        SELECT service.id FROM service JOIN changed ON organization_id = subject
                        WHERE kind = 'ORGANIZATION'
                        UNION
                        SELECT service.id FROM word_version JOIN changed ON word_version.id = changed.subject
                        JOIN service ON type_id = ANY (types)
                        WHERE kind = 'WORDS' AND ended_at IS NULL""", UUID.class)
                .setParameter("since", since)
                .setParameter("until", until)
                .setFetchSize(AT_ONCE)
                .getResultStream();
    }

    /** Whether what changed since then is not known any more: it was thrown away, or has not happened yet. */
    boolean lost(String since) {
        return database.createNativeQuery("""
                        SELECT pg_snapshot_xmax(CAST(:since AS pg_snapshot)) > pg_snapshot_xmax(pg_current_snapshot())
                        OR EXISTS (SELECT FROM index_change_pruned
                            WHERE origin = :origin AND through >= pg_snapshot_xmin(CAST(:since AS pg_snapshot)))
                        """, Boolean.class)
                .setParameter("since", since)
                .setParameter("origin", origin)
                .getSingleResult();
    }

    /** Throws away what is older than a week, and remembers it: who did not follow for so long makes its index again. */
    void prune() {
        database.createNativeQuery("""
                        WITH gone AS (
                            DELETE FROM index_change WHERE at < clock_timestamp() - interval '7 days' RETURNING xid
                        ), noted AS (
                            INSERT INTO index_change_pruned AS pruned (origin, through)
                            SELECT :origin, least(xid, pg_snapshot_xmax(pg_current_snapshot()))
                            FROM gone ORDER BY xid DESC LIMIT 1
                            ON CONFLICT (origin) DO UPDATE SET through = greatest(pruned.through, excluded.through)
                        )
                        SELECT count(*) FROM gone""", Long.class)
                .setParameter("origin", origin)
                .getSingleResult();
    }
}
