package org.spean.directory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.spean.people.OrganizationId;
import org.spean.people.Organizations;
import org.spean.people.OrganizationsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A service says whose it is, so it is modified when its organization is: whoever follows what changes asks for services. */
@Component
class OrganizationNews {

    private final ServiceRows services;
    private final Organizations organizations;

    OrganizationNews(ServiceRows services, Organizations organizations) {
        this.services = services;
        this.organizations = organizations;
    }

    @EventListener
    void changed(OrganizationsChanged news) {
        Map<OrganizationId, Instant> modified = organizations.modified(news.ids());
        List<OrganizationId> ids = List.copyOf(modified.keySet());
        services.ofOrganizationsModified(
                ids.stream().map(OrganizationId::id).toArray(UUID[]::new),
                ids.stream().map(modified::get).toArray(Instant[]::new));
    }
}
