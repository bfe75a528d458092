package org.spean.directory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The entries behind what the index found. */
@Component
public class Entries {

    private final ServiceRows services;
    private final FieldTiers tiers;

    Entries(ServiceRows services, FieldTiers tiers) {
        this.services = services;
        this.tiers = tiers;
    }

    /** The entries with these handles, in their order, as this tier sees them; handles of none are left out. */
    @Transactional(readOnly = true)
    public List<ServiceEntry> inOrder(List<ServiceId> ids, Tier tier) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<UUID> keys = ids.stream().map(ServiceId::id).toList();
        Map<ServiceId, ServiceEntry> found = services.findAllById(keys).stream()
                .map(Service::entry)
                .collect(Collectors.toMap(ServiceEntry::id, Function.identity()));
        Visibility reader = tiers.of(tier);
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(entry -> entry.seenBy(reader))
                .toList();
    }

    /** How many entries there are. */
    @Transactional(readOnly = true)
    public long count() {
        return services.count();
    }
}
