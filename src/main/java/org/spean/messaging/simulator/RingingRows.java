package org.spean.messaging.simulator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.messaging.MessageId;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calls to telephones that are not there: a message that is said lies in the same table as one that is written. */
@Component
class RingingRows {

    private static final String CALLS =
            "SELECT m.id, m.number, m.message_id, m.at, m.reported_at IS NOT NULL AS reported,"
                    + " c.call_id IS NOT NULL AS answered, c.began_at, c.ended_at IS NOT NULL AS ended"
                    + " FROM simulated_message m"
                    + " LEFT JOIN voice_call c ON c.gateway = '" + Simulator.NAME + "' AND c.call_id = m.id::text"
                    + " WHERE m.channel = 'VOICE' AND NOT m.inward AND m.message_id IS NOT NULL AND ";

    private final JdbcClient database;

    RingingRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * A call.
     *
     * @param reported whether the program was told what became of it
     */
    record Rings(
            UUID id,
            PhoneNumber number,
            MessageId message,
            Instant at,
            boolean reported,
            boolean answered,
            Optional<Instant> began,
            boolean ended) {

        boolean rings() {
            return !reported && !answered;
        }

        boolean talks() {
            return answered && !ended;
        }
    }

    /** The latest of all telephones, the latest first. */
    List<Rings> latest(int most) {
        return database.sql(CALLS + "true ORDER BY m.id DESC LIMIT :most")
                .param("most", most)
                .query(RingingRows::rings)
                .list();
    }

    /** A call; nobody else answers it or declines it until this is done. */
    Optional<Rings> locked(UUID id) {
        return database.sql(CALLS + "m.id = :id FOR UPDATE OF m")
                .param("id", id)
                .query(RingingRows::rings)
                .optional();
    }

    /** Those that have rung for long enough, or are talked for too long. */
    List<Rings> left(Instant rungSince, Instant talkedSince, int most) {
        return database.sql(CALLS + "((m.reported_at IS NULL AND c.call_id IS NULL AND m.at < :rung)"
                        + " OR (c.call_id IS NOT NULL AND c.ended_at IS NULL AND c.began_at < :talked))"
                        + " ORDER BY m.id LIMIT :most FOR UPDATE OF m SKIP LOCKED")
                .param("rung", rungSince.atOffset(ZoneOffset.UTC))
                .param("talked", talkedSince.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(RingingRows::rings)
                .list();
    }

    private static Rings rings(ResultSet row, int number) throws SQLException {
        return new Rings(
                row.getObject("id", UUID.class),
                new PhoneNumber(row.getString("number")),
                new MessageId(row.getObject("message_id", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("reported"),
                row.getBoolean("answered"),
                Optional.ofNullable(row.getObject("began_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getBoolean("ended"));
    }
}
