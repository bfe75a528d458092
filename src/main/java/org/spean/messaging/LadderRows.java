package org.spean.messaging;

import static org.spean.messaging.OutboxRows.at;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The policy of the ladder, and how far questions have climbed. */
@Component
class LadderRows {

    private final JdbcClient database;

    LadderRows(JdbcClient database) {
        this.database = database;
    }

    List<LadderStep> steps() {
        return database.sql("SELECT position, step, after_hours FROM ladder_step ORDER BY position")
                .query((row, number) ->
                        new LadderStep(row.getInt(1), LadderStep.Kind.valueOf(row.getString(2)), row.getInt(3)))
                .list();
    }

    /** Those whose next step is due, which nobody else holds just now. */
    List<QuestionId> due(Instant now, int most) {
        return database.sql("SELECT id FROM question WHERE state = 'OPEN' AND climbs_at <= :now"
                        + " ORDER BY climbs_at LIMIT :most FOR UPDATE SKIP LOCKED")
                .param("now", at(now))
                .param("most", most)
                .query((row, number) -> new QuestionId(row.getObject(1, UUID.class)))
                .list();
    }

    int climbed(QuestionId id) {
        return database.sql("SELECT climbed FROM question WHERE id = :id")
                .param("id", id.id())
                .query(Integer.class)
                .single();
    }

    /** It stands there now, and climbs on then; empty where it does not. */
    void climbs(QuestionId id, int climbed, Optional<Instant> next) {
        database.sql("UPDATE question SET climbed = :climbed, climbs_at = :next WHERE id = :id")
                .param("climbed", climbed)
                .param("next", next.map(OutboxRows::at).orElse(null))
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
