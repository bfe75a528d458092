package org.spean.directory.search;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.spean.people.OrganizationId;
import org.spean.people.OrganizationsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes into the change table which organizations are different: their tables belong to another room. */
@Component
class OrganizationChanges {

    private final EntityManager database;

    OrganizationChanges(EntityManager database) {
        this.database = database;
    }

    @EventListener
    void changed(OrganizationsChanged news) {
        UUID[] ids = news.ids().stream().map(OrganizationId::id).toArray(UUID[]::new);
        database.createNativeQuery("""
                        INSERT INTO index_change (kind, subject) SELECT 'ORGANIZATION', unnest(CAST(:ids AS uuid[]))
                        ON CONFLICT DO NOTHING""").setParameter("ids", ids).executeUpdate();
    }
}
