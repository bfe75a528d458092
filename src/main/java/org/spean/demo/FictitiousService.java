package org.spean.demo;

import java.time.Instant;
import java.util.Set;
import org.spean.access.Actor;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.directory.Directory;
import org.spean.directory.EntryColumn;
import org.spean.directory.Tier;
import org.spean.directory.keeping.Keeping;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the fictitious provider offers, so that somebody of the demonstration can be referred to somebody of it. */
@Component
@Profile("demo")
class FictitiousService {

    private static final OrganizationId PROVIDER = OrganizationId.of(Demonstration.PROVIDER.key());
    private static final ServiceTypeId TRAINING = new ServiceTypeId("G4.6");

    private final Demonstration demonstration;
    private final Directory directory;
    private final Keeping keeping;
    private final boolean wanted;

    FictitiousService(
            Demonstration demonstration,
            Directory directory,
            Keeping keeping,
            @Value("${spean.demonstration.cases}") boolean wanted) {
        this.demonstration = demonstration;
        this.directory = directory;
        this.keeping = keeping;
        this.wanted = wanted;
    }

    /** After its organization is there. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    public void opened(ApplicationReadyEvent ready) {
        if (wanted && directory.servicesOf(PROVIDER, Tier.COORDINATORS).isEmpty()) {
            Actor editor = Actor.person(
                    demonstration.account("editor").orElseThrow(),
                    "Chan Sreymom",
                    Set.of(new Held(Role.EDITOR, Remit.COUNTRY, Instant.EPOCH, null, null)));
            keeping.addQuickly(
                    editor,
                    keeping.blank(PROVIDER, TRAINING)
                            .with(EntryColumn.PHONES, "053 952 001")
                            .with(EntryColumn.COVERAGE, "provinces")
                            .with(EntryColumn.PROVINCES, Demonstration.BATTAMBANG.iso()));
        }
    }
}
