package org.spean.access.session;

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
import org.springframework.transaction.annotation.Transactional;

/** The table of what people have open. */
@Component
class SessionRows {

    private static final String OWN = "EXISTS (SELECT FROM known_device d WHERE d.account_id = s.account_id"
            + " AND d.hash = s.device AND d.own_until > :now) AS own";

    /** Those that are neither ended nor over by their time. */
    private static final String STANDING = " ended_at IS NULL AND since > :oldest AND (own OR last_act_at > :idle)";

    private final JdbcClient database;

    SessionRows(JdbcClient database) {
        this.database = database;
    }

    /** Adds it, unless it is there. */
    @Transactional
    public void add(SessionKey key, Came came, Instant now) {
        database.sql("""
                        INSERT INTO user_session
                            (hash, id, account_id, since, last_act_at, browser, system, address, device)
                        VALUES (:hash, :id, :account, :since, :now, :browser, :system, :address, :device)
                        ON CONFLICT (hash) DO NOTHING""")
                .param("hash", key.hash())
                .param("id", UUID.randomUUID())
                .param("account", key.account())
                .param("since", at(key.since()))
                .param("now", at(now))
                .param("browser", came.client().browser().name())
                .param("system", came.client().system().name())
                .param("address", came.address())
                .param("device", came.device().orElse(null))
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Idle.Row> row(String hash, Instant now) {
        return database.sql("SELECT s.ended_at, s.locked_at, s.last_act_at, " + OWN
                        + " FROM user_session s WHERE s.hash = :hash")
                .param("hash", hash)
                .param("now", at(now))
                .query((row, number) -> new Idle.Row(
                        row.getObject("ended_at") != null,
                        row.getObject("locked_at") != null,
                        instant(row, "last_act_at"),
                        row.getBoolean("own")))
                .optional();
    }

    /** The person did something; not where it is locked by now. Whether it counted. */
    @Transactional
    public boolean acted(String hash, Instant now) {
        return database.sql("UPDATE user_session SET last_act_at = :now WHERE hash = :hash"
                                + " AND ended_at IS NULL AND locked_at IS NULL AND last_act_at > :locked")
                        .param("now", at(now))
                        .param("hash", hash)
                        .param("locked", at(now.minus(Idle.LOCKS)))
                        .update()
                == 1;
    }

    @Transactional
    public void lock(String hash, Instant now) {
        database.sql("UPDATE user_session SET locked_at = :now WHERE hash = :hash AND locked_at IS NULL")
                .param("now", at(now))
                .param("hash", hash)
                .update();
    }

    /** The person showed again who they are. */
    @Transactional
    public void unlock(String hash, Instant now) {
        database.sql("UPDATE user_session SET locked_at = NULL, wrong_tries = 0, last_act_at = :now"
                        + " WHERE hash = :hash AND ended_at IS NULL")
                .param("now", at(now))
                .param("hash", hash)
                .update();
    }

    /** Counts a try before it is looked at, so that many at once count as many. How many there were. */
    @Transactional
    public Optional<Integer> tried(String hash) {
        return database.sql("UPDATE user_session SET wrong_tries = wrong_tries + 1"
                        + " WHERE hash = :hash AND ended_at IS NULL RETURNING wrong_tries")
                .param("hash", hash)
                .query(Integer.class)
                .optional();
    }

    @Transactional
    public void provedRight(String hash) {
        database.sql("UPDATE user_session SET wrong_tries = 0 WHERE hash = :hash")
                .param("hash", hash)
                .update();
    }

    /** Ends it, if it is not. */
    @Transactional
    public void end(String hash, Instant now) {
        database.sql("UPDATE user_session SET ended_at = :now WHERE hash = :hash AND ended_at IS NULL")
                .param("now", at(now))
                .param("hash", hash)
                .update();
    }

    /** The hash of the one that a screen calls so, if it is theirs and open. */
    @Transactional(readOnly = true)
    public Optional<String> hash(UUID account, UUID id) {
        return database.sql(
                        "SELECT hash FROM user_session WHERE account_id = :account AND id = :id AND ended_at IS NULL")
                .param("account", account)
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Ends all but one; their hashes. */
    @Transactional
    public List<String> endOthers(SessionKey but, Instant now) {
        return database.sql("UPDATE user_session SET ended_at = :now"
                        + " WHERE account_id = :account AND hash <> :hash AND ended_at IS NULL RETURNING hash")
                .param("now", at(now))
                .param("account", but.account())
                .param("hash", but.hash())
                .query((row, number) -> row.getString("hash"))
                .list();
    }

    /** Ends all of them. */
    @Transactional
    public void endAll(UUID account, Instant now) {
        database.sql("UPDATE user_session SET ended_at = :now WHERE account_id = :account AND ended_at IS NULL")
                .param("now", at(now))
                .param("account", account)
                .update();
    }

    /** What this person has open, the present one first, then the latest. */
    @Transactional(readOnly = true)
    public List<OpenSession> open(SessionKey present, Instant now) {
        return database.sql("SELECT * FROM (SELECT s.*, a.sessions_from, " + OWN
                        + " FROM user_session s JOIN account a ON a.id = s.account_id WHERE s.account_id = :account) s"
                        + " WHERE since >= sessions_from AND" + STANDING
                        + " ORDER BY hash = :present DESC, last_act_at DESC LIMIT 100")
                .param("account", present.account())
                .param("present", present.hash())
                .param("now", at(now))
                .param("oldest", at(now.minus(Idle.LONGEST)))
                .param("idle", at(now.minus(Idle.ENDS_ON_SHARED)))
                .query((row, number) -> open(row, present.hash(), now))
                .list();
    }

    /** Those that are over by their time are marked so, and forgotten a day later. */
    @Transactional
    public void sweep(Instant now) {
        database.sql("UPDATE user_session SET ended_at = :now WHERE hash IN (SELECT hash FROM (SELECT s.*, " + OWN
                        + " FROM user_session s WHERE ended_at IS NULL) s WHERE NOT (" + STANDING + "))")
                .param("now", at(now))
                .param("oldest", at(now.minus(Idle.LONGEST)))
                .param("idle", at(now.minus(Idle.ENDS_ON_SHARED)))
                .update();
        database.sql("DELETE FROM user_session WHERE since < :old")
                .param("old", at(now.minus(Idle.LONGEST.multipliedBy(2))))
                .update();
    }

    private static OpenSession open(ResultSet row, String present, Instant now) throws SQLException {
        Instant lastAct = instant(row, "last_act_at");
        boolean own = row.getBoolean("own");
        Idle.Row idle = new Idle.Row(false, row.getObject("locked_at") != null, lastAct, own);
        Instant since = instant(row, "since");
        return new OpenSession(
                row.getObject("id", UUID.class),
                since,
                lastAct,
                new Client(
                        Client.Browser.valueOf(row.getString("browser")), Client.Os.valueOf(row.getString("system"))),
                row.getString("address"),
                own,
                Idle.standing(idle, since, now) == Standing.LOCKED,
                row.getString("hash").equals(present));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
