package org.spean.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.spean.people.OrganizationId;
import org.springframework.stereotype.Component;

/** Adds a great many new entries, with their history and that they wait for a check, batch by batch. */
@Component
class ManyEntries {

    private final EntryCopy copy;
    private final EntryActRows acts;
    private final ServiceRows services;

    ManyEntries(EntryCopy copy, EntryActRows acts, ServiceRows services) {
        this.copy = copy;
        this.acts = acts;
        this.services = services;
    }

    /** What was added, and whose. */
    record Added(List<ServiceId> ids, Set<OrganizationId> organizations) {}

    /**
     * Adds them. What an organization offers after it is known to shelter people is written as a sheltering organization's;
     * what it offered before is left to {@link ServiceRows#shelter}.
     *
     * @param shelters the types by which people are sheltered
     */
    Added add(UUID act, Stream<List<ServiceEntry>> batches, String[] shelters, Instant at) {
        Set<String> types = Set.of(shelters);
        Set<OrganizationId> sheltering = new HashSet<>();
        services.sheltering(shelters).forEach(id -> sheltering.add(new OrganizationId(id)));
        Added added = new Added(new ArrayList<>(), new HashSet<>());
        batches.filter(batch -> !batch.isEmpty()).forEach(batch -> {
            batch.stream()
                    .filter(entry -> types.contains(entry.type().id()))
                    .forEach(entry -> sheltering.add(entry.organization()));
            copy.add(batch, sheltering, at);
            List<ServiceId> ids = batch.stream().map(ServiceEntry::id).toList();
            acts.added(act, ids);
            acts.waits(act, ids);
            added.ids().addAll(ids);
            batch.forEach(entry -> added.organizations().add(entry.organization()));
        });
        return added;
    }
}
