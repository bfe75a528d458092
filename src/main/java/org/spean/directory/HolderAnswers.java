package org.spean.directory;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What those who keep entries answered to the question whether they are still right, as far as it counts for their freshness. */
@Component
class HolderAnswers {

    private final JdbcClient database;

    HolderAnswers(JdbcClient database) {
        this.database = database;
    }

    /**
     * Whoever keeps an entry said of it.
     *
     * @param right whether it is
     */
    record Said(Instant at, boolean right) {}

    /** Of this entry, the newest first. That somebody left their post says nothing of it. */
    List<Said> of(ServiceId service) {
        return database.sql("SELECT said_at, said FROM entry_question WHERE service_id = :service"
                        + " AND said IN ('RIGHT', 'NOT_RIGHT') ORDER BY said_at DESC, question DESC")
                .param("service", service.id())
                .query((row, number) -> new Said(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getString(2).equals("RIGHT")))
                .list();
    }

    /** The entries of which anything was said. */
    List<UUID> services() {
        return database.sql("SELECT DISTINCT service_id FROM entry_question WHERE said IS NOT NULL")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}
