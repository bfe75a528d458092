package org.spean.directory.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.hibernate.Session;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.schema.management.SearchSchemaManager;
import org.jspecify.annotations.Nullable;

/**
 * The index in an OpenSearch that all nodes ask. Its mark is a row of the database, and whoever has that row locked is the
 * one node that follows; the others look on, and take over when the lock ends with the node that held it.
 */
final class SharedIndex implements IndexPlace {

    private static final String NAME = "service";
    private static final int TRIES = 40;
    private static final long BETWEEN_TRIES_NANOS = 50_000_000L;

    @Override
    public boolean shared() {
        return true;
    }

    @Override
    public IndexMark mark(Session database) {
        return database
                .createNativeQuery(
                        "SELECT shape, origin, followed FROM shared_index WHERE name = :name", Object[].class)
                .setParameter("name", NAME)
                .list()
                .stream()
                .map(row -> IndexMark.of(List.of((String) row[0], (String) row[1], (String) row[2])))
                .findFirst()
                .orElse(IndexMark.NONE);
    }

    @Override
    public boolean mine(Session database, boolean patient) {
        keepIfNone(database);
        // The work of making it takes longer than a server may let a transaction rest.
        write(database, "SET LOCAL idle_in_transaction_session_timeout = 0").executeUpdate();
        for (int tries = patient ? TRIES : 1; tries > 0; tries--) {
            if (locked(database)) {
                return true;
            }
            LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
        }
        return false;
    }

    private static boolean locked(Session database) {
        return !database.createNativeQuery(
                        "SELECT name FROM shared_index WHERE name = :name FOR UPDATE SKIP LOCKED", String.class)
                .setParameter("name", NAME)
                .list()
                .isEmpty();
    }

    private static void keepIfNone(Session database) {
        write(database, """
                        INSERT INTO shared_index (name, shape, origin, followed) VALUES (:name, '', '', '')
                        ON CONFLICT DO NOTHING""").setParameter("name", NAME).executeUpdate();
    }

    @Override
    public void keep(Session database, IndexMark mark) {
        write(database, """
                        UPDATE shared_index SET shape = :shape, origin = :origin, followed = :followed
                        WHERE name = :name""")
                .setParameter("shape", mark.shape())
                .setParameter("origin", mark.origin())
                .setParameter("followed", mark.followed())
                .setParameter("name", NAME)
                .executeUpdate();
    }

    private static Query write(EntityManager database, String sql) {
        return database.createNativeQuery(sql);
    }

    /** OpenSearch looks after its own files. */
    @Override
    public @Nullable String trouble() {
        return null;
    }

    /** Asked, and not only called: one that is gone or away says so by failing. */
    @Override
    public boolean present(Session database) {
        Search.session(database)
                .search(Search.mapping(database.getSessionFactory()).scope(Object.class, IndexKeeper.ENTITY))
                .where(all -> all.matchAll())
                .fetch(0);
        return true;
    }

    @Override
    public void empty(SearchSchemaManager schema) {
        schema.dropAndCreate();
    }

    @Override
    public Failing said(Throwable failure) {
        if (OpenSearchTrouble.lost(failure)) {
            return Failing.LOST;
        }
        // A question that cannot be written down is the asker's fault, though it fails like a connection.
        boolean unsaid = IndexTrouble.causes(failure).anyMatch(CharacterCodingException.class::isInstance);
        boolean away =
                OpenSearchTrouble.away(failure) || IndexTrouble.in(failure).isPresent();
        return away && !unsaid ? Failing.AWAY : Failing.ELSE;
    }
}
