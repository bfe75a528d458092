package org.spean.directory.search;

import jakarta.persistence.EntityManager;
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
        for (OrganizationId id : news.ids()) {
            database.createNativeQuery("""
                            INSERT INTO index_change (kind, subject) VALUES ('ORGANIZATION', :id)
                            ON CONFLICT DO NOTHING""").setParameter("id", id.id()).executeUpdate();
        }
    }
}
