package org.spean.messaging;

import static org.spean.messaging.OutboxRows.at;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far questions have climbed. */
@Component
class LadderRows {

    private final JdbcClient database;

    LadderRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * Where a question stands.
     *
     * @param position of the step that was taken last, as it was then; 0 below the first
     * @param hours after which that step was taken
     */
    record Stand(int position, int hours) {

        static final Stand BELOW = new Stand(0, 0);
    }

    /** Those whose next step is due. */
    List<QuestionId> due(Instant now, int most) {
        return database.sql("SELECT id FROM question WHERE state = 'OPEN' AND climbs_at <= :now"
                        + " ORDER BY climbs_at LIMIT :most")
                .param("now", at(now))
                .param("most", most)
                .query((row, number) -> new QuestionId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Takes it until the end of the transaction, if it is due still and nobody else has it. */
    boolean take(QuestionId id, Instant now) {
        return database.sql("SELECT id FROM question WHERE id = :id AND state = 'OPEN' AND climbs_at <= :now"
                        + " FOR UPDATE SKIP LOCKED")
                .param("id", id.id())
                .param("now", at(now))
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    Stand stand(QuestionId id) {
        return database.sql("SELECT climbed, climbed_hours FROM question WHERE id = :id")
                .param("id", id.id())
                .query((row, number) -> new Stand(row.getInt(1), row.getInt(2)))
                .single();
    }

    boolean climbedToTheEnd(QuestionId id) {
        return database.sql("SELECT climbed > 0 AND climbs_at IS NULL FROM question WHERE id = :id")
                .param("id", id.id())
                .query(Boolean.class)
                .single();
    }

    /** It stands there now, and climbs on then; empty where it does not. */
    void climbs(QuestionId id, Stand stand, Optional<Instant> next) {
        database.sql("UPDATE question SET climbed = :climbed, climbed_hours = :hours, climbs_at = :next WHERE id = :id")
                .param("climbed", stand.position())
                .param("hours", stand.hours())
                .param("next", next.map(OutboxRows::at).orElse(null))
                .param("id", id.id())
                .update();
    }

    /** It is tried again then. */
    void postpone(QuestionId id, Instant until) {
        database.sql("UPDATE question SET climbs_at = :until WHERE id = :id AND state = 'OPEN' AND climbs_at < :until")
                .param("until", at(until))
                .param("id", id.id())
                .update();
    }

    /** It climbs on at once: what was tried cannot arrive. */
    void climbsNow(QuestionId id, Instant now) {
        database.sql("UPDATE question SET climbs_at = :now WHERE id = :id AND state = 'OPEN' AND climbs_at > :now")
                .param("now", at(now))
                .param("id", id.id())
                .update();
    }
}
