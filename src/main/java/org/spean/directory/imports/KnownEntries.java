package org.spean.directory.imports;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;

/**
 * The entries that some handles name.
 *
 * @param whole those that are listed, uncut
 * @param over those that have ended
 */
record KnownEntries(Map<ServiceId, ServiceEntry> whole, Set<ServiceId> over) {

    KnownEntries {
        whole = Map.copyOf(whole);
        over = Set.copyOf(over);
    }

    Optional<ServiceEntry> listed(ServiceId id) {
        return Optional.ofNullable(whole.get(id));
    }

    boolean ended(ServiceId id) {
        return over.contains(id);
    }
}
