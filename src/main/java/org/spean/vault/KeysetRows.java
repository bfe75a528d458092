package org.spean.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keysets' table. */
@Component
class KeysetRows {

    /** The index's one key stands among the others under this id where all are looked at; no owner has it. */
    static final UUID INDEX = new UUID(0, 0);

    private static final String ALL = """
            (SELECT owner, master, wrapped, xmin FROM vault.keyset
             UNION ALL SELECT CAST('00000000-0000-0000-0000-000000000000' AS uuid), master, wrapped, xmin FROM vault.index_key)
            """;

    private final JdbcClient database;

    KeysetRows(JdbcClient database) {
        this.database = database;
    }

    /** A wrapped keyset. */
    static final class Wrapped {

        private final UUID owner;
        private final String master;
        private final byte[] text;
        private final boolean own;

        private Wrapped(ResultSet row) throws SQLException {
            owner = row.getObject("owner", UUID.class);
            master = row.getString("master");
            text = row.getBytes("wrapped");
            own = row.getBoolean("own");
        }

        UUID owner() {
            return owner;
        }

        /** The id of the master key that opens it. */
        String master() {
            return master;
        }

        byte[] text() {
            return text.clone();
        }

        /** Whether the present transaction wrote it, so that it may still come to nothing. */
        boolean own() {
            return own;
        }
    }

    boolean any() {
        return database.sql("SELECT EXISTS (SELECT FROM " + ALL + " a)")
                .query(Boolean.class)
                .single();
    }

    /** One keyset for each master key that wrapped some: found by the index, however many there are. */
    List<Wrapped> oneOfEachMaster() {
        return database.sql("""
                        WITH RECURSIVE masters AS (
                            SELECT min(master) AS master FROM vault.keyset
                            UNION ALL
                            SELECT (SELECT min(k.master) FROM vault.keyset k WHERE k.master > m.master)
                            FROM masters m WHERE m.master IS NOT NULL)
                        SELECT k.owner, k.master, k.wrapped, false AS own
                        FROM masters m, LATERAL (SELECT * FROM vault.keyset k WHERE k.master = m.master LIMIT 1) k
                        UNION ALL
                        SELECT :index, master, wrapped, false FROM vault.index_key""")
                .param("index", INDEX)
                .query((row, number) -> new Wrapped(row))
                .list();
    }

    Optional<Wrapped> of(UUID owner) {
        return database.sql("SELECT owner, master, wrapped, xmin = CAST(pg_current_xact_id_if_assigned() AS xid) AS own"
                        + " FROM " + ALL + " a WHERE owner = :owner")
                .param("owner", owner)
                .query((row, number) -> new Wrapped(row))
                .optional();
    }

    /** Adds one, unless the owner has one or was erased. */
    void add(UUID owner, String master, byte[] wrapped, Instant at) {
        lock(owner);
        database.sql("""
                        INSERT INTO vault.keyset (owner, master, wrapped, made_at)
                        SELECT :owner, :master, :wrapped, :at
                        WHERE NOT EXISTS (SELECT FROM erased_key WHERE owner = :owner)
                        ON CONFLICT DO NOTHING""")
                .param("owner", owner)
                .param("master", master)
                .param("wrapped", wrapped)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    void addIndexKey(String master, byte[] wrapped) {
        database.sql("INSERT INTO vault.index_key VALUES (1, :master, :wrapped) ON CONFLICT DO NOTHING")
                .param("master", master)
                .param("wrapped", wrapped)
                .update();
    }

    /** Whoever gives an owner keys and whoever erases them wait for each other, for the rest of the transaction. */
    void lock(UUID owner) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended('spean keyset ' || :owner, 0))")
                .param("owner", owner.toString())
                .query(row -> {});
    }

    /** Some that another master key wrapped, nobody else's at this moment. */
    List<Wrapped> wrappedByOthers(String present, int most) {
        return database.sql("""
                        SELECT owner, master, wrapped, false AS own FROM vault.keyset WHERE master <> :present
                        LIMIT :most FOR UPDATE SKIP LOCKED""")
                .param("present", present)
                .param("most", most)
                .query((row, number) -> new Wrapped(row))
                .list();
    }

    void wrapAgain(UUID owner, String master, byte[] wrapped) {
        String sql = owner.equals(INDEX)
                ? "UPDATE vault.index_key SET master = :master, wrapped = :wrapped WHERE id = 1"
                : "UPDATE vault.keyset SET master = :master, wrapped = :wrapped WHERE owner = :owner";
        JdbcClient.StatementSpec again =
                database.sql(sql).param("master", master).param("wrapped", wrapped);
        (owner.equals(INDEX) ? again : again.param("owner", owner)).update();
    }

    /** How many keysets each master key wraps, the index's among them. */
    List<Share> shares() {
        return database.sql("SELECT master, count(*) AS keysets FROM " + ALL + " a GROUP BY master ORDER BY master")
                .query((row, number) -> new Share(row.getString("master"), row.getLong("keysets")))
                .list();
    }

    /** What one master key wraps. */
    record Share(String master, long keysets) {}

    /** Everything of these owners. */
    void delete(List<UUID> owners) {
        UUID[] all = owners.toArray(UUID[]::new);
        database.sql("DELETE FROM vault.name_token WHERE owner = ANY(:owners)")
                .param("owners", all)
                .update();
        database.sql("DELETE FROM vault.keyset WHERE owner = ANY(:owners)")
                .param("owners", all)
                .update();
    }
}
