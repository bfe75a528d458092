package org.spean.directory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether an act can still be taken back: nobody may lose what they wrote since. */
final class EntryUndoing {

    private static final int BATCH = 500;

    private EntryUndoing() {}

    static Map<ServiceId, Set<EntryColumn>> clashes(EntryActRows.Whole whole, ServiceRows services) {
        Map<ServiceId, Set<EntryColumn>> clashes = new TreeMap<>((a, b) -> a.id().compareTo(b.id()));
        inBatches(whole.changes(), batch -> {
            Map<UUID, ServiceEntry> now =
                    services
                            .findAllById(batch.stream()
                                    .map(each -> each.service().id())
                                    .toList())
                            .stream()
                            .map(Service::entry)
                            .collect(Collectors.toMap(entry -> entry.id().id(), Function.identity()));
            for (EntryActRows.Changes each : batch) {
                ServiceEntry entry = now.get(each.service().id());
                if (entry != null) {
                    each.changes().stream()
                            .filter(change -> !change.column().of(entry).equals(change.after()))
                            .forEach(change -> clashes.computeIfAbsent(each.service(), id -> new TreeSet<>())
                                    .add(change.column()));
                }
            }
        });
        return clashes;
    }

    static <T> void inBatches(List<T> all, Consumer<List<T>> work) {
        for (int from = 0; from < all.size(); from += BATCH) {
            work.accept(all.subList(from, Math.min(from + BATCH, all.size())));
        }
    }
}
