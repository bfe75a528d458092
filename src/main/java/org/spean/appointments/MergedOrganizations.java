package org.spean.appointments;

import org.spean.people.OrganizationsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was planned for an organization that turned out to be another one is the other's from then on. */
@Component
class MergedOrganizations {

    private final JdbcClient database;

    MergedOrganizations(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void merged(OrganizationsMerged news) {
        database.sql(
                        news.apart()
                                ? "UPDATE appointment SET organization = :gone, organization_before = NULL"
                                        + " WHERE organization_before = :gone AND organization = :stays"
                                : "UPDATE appointment SET organization = :stays, organization_before = :gone"
                                        + " WHERE organization = :gone")
                .param("gone", news.gone().id())
                .param("stays", news.stays().id())
                .update();
    }
}
