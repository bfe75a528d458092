package org.spean.messaging.sending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.spean.messaging.Simulation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one row that says whether real telephones are reached. */
@Component
class LiftRows {

    private final JdbcClient database;

    LiftRows(JdbcClient database) {
        this.database = database;
    }

    LiftState read() {
        return database.sql("SELECT * FROM sending").query(LiftRows::state).single();
    }

    /** For whoever changes it: one after the other. */
    LiftState locked() {
        return database.sql("SELECT * FROM sending FOR UPDATE")
                .query(LiftRows::state)
                .single();
    }

    private static LiftState state(ResultSet row, int number) throws SQLException {
        return new LiftState(row.getBoolean("live"), step(row, "asked"), step(row, "changed"));
    }

    private static Optional<LiftState.Step> step(ResultSet row, String what) throws SQLException {
        UUID by = row.getObject(what + "_by", UUID.class);
        OffsetDateTime at = row.getObject(what + "_at", OffsetDateTime.class);
        return by == null || at == null ? Optional.empty() : Optional.of(new LiftState.Step(by, at.toInstant()));
    }

    void asks(UUID by, Instant now) {
        database.sql("UPDATE sending SET asked_by = :by, asked_at = :now")
                .param("by", by)
                .param("now", at(now))
                .update();
    }

    void asksNoMore() {
        database.sql("UPDATE sending SET asked_by = NULL, asked_at = NULL").update();
    }

    void becomes(boolean live, UUID by, Instant now) {
        database.sql(
                        "UPDATE sending SET live = :live, asked_by = NULL, asked_at = NULL, changed_by = :by, changed_at = :now")
                .param("live", live)
                .param("by", by)
                .param("now", at(now))
                .update();
    }

    /** What lies with the simulator: nobody looks at its telephones any more, and no report comes from there. */
    void endSimulated(Instant now) {
        database.sql("UPDATE message SET state = 'CANCELLED', ended_at = :now, lease_until = NULL, waits_for = NULL"
                        + " WHERE gateway = :simulator AND state IN ('CLAIMED', 'UNKNOWN', 'ACCEPTED', 'SENT')")
                .param("now", at(now))
                .param("simulator", Simulation.GATEWAY)
                .update();
    }

    int cancelAll(Instant now) {
        return database.sql(
                        "UPDATE message SET state = 'CANCELLED', ended_at = :now, waits_for = NULL WHERE state = 'QUEUED'")
                .param("now", at(now))
                .update();
    }

    long openQuestions() {
        return database.sql("SELECT count(*) FROM question WHERE state = 'OPEN'")
                .query(Long.class)
                .single();
    }

    static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
