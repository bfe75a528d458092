package org.spean.directory.keeping;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.directory.Hand;
import org.spean.directory.ServiceId;
import org.spean.people.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for a second person's check. */
@Component
class Unchecked {

    private final JdbcClient database;

    Unchecked(JdbcClient database) {
        this.database = database;
    }

    /** An act that nobody has checked. */
    record Waiting(UUID act, Hand by, Instant at, List<String> fields) {}

    /** Those on this entry, the oldest first. */
    List<Waiting> of(ServiceId service) {
        return database.sql("""
                        SELECT a.id, a.by_account, a.by_name, a.by_organization, a.at,
                            array(SELECT c.field FROM entry_change c
                                WHERE c.act = a.id AND c.service_id = u.service_id ORDER BY c.field) AS fields
                        FROM entry_unchecked u JOIN entry_act a ON a.id = u.act
                        WHERE u.service_id = :service ORDER BY a.at, a.id""")
                .param("service", service.id())
                .query((row, number) -> new Waiting(
                        row.getObject("id", UUID.class),
                        new Hand(
                                Optional.ofNullable(row.getObject("by_account", UUID.class)),
                                row.getString("by_name"),
                                Optional.ofNullable(row.getObject("by_organization", UUID.class))
                                        .map(OrganizationId::new)),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        List.of((String[]) row.getArray("fields").getArray())))
                .list();
    }

    /** These were checked. */
    void checked(ServiceId service, Collection<UUID> acts) {
        database.sql("DELETE FROM entry_unchecked WHERE service_id = :service AND act = ANY (:acts)")
                .param("service", service.id())
                .param("acts", acts.toArray(UUID[]::new))
                .update();
    }

    /** They were not, after all. */
    void notChecked(ServiceId service, Collection<UUID> acts) {
        acts.forEach(act -> database.sql("""
                        INSERT INTO entry_unchecked (service_id, act)
                        SELECT :service, id FROM entry_act a WHERE id = :act
                        AND NOT EXISTS (SELECT 1 FROM entry_act u WHERE u.undoes = a.id) ON CONFLICT DO NOTHING""")
                .param("service", service.id())
                .param("act", act)
                .update());
    }
}
