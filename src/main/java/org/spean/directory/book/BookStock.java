package org.spean.directory.book;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceType;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceTypeId;

/** The entries of one book, read type by type as its reader may see them. */
final class BookStock {

    /** So many are kept from one pass of the printer to the next; of more only those of the type that is being read. */
    static final int KEPT = 5_000;

    private final Function<ServiceTypeId, List<ServiceEntry>> source;
    private final Optional<PlaceCode> place;
    private final Map<OrganizationId, Organization> organizations;
    private final List<ServiceTypeId> types;
    private final Map<ServiceTypeId, List<ServiceEntry>> kept = new HashMap<>();
    private final Map<Part, SortedMap<ServiceTypeId, Integer>> counts = new EnumMap<>(Part.class);
    private final SortedMap<PlaceCode, Integer> byProvince = new TreeMap<>();
    private int total;

    /**
     * Counts them.
     *
     * @param source the entries of a type, with nothing in them that the reader may not see
     */
    BookStock(
            Function<ServiceTypeId, List<ServiceEntry>> source,
            Optional<PlaceCode> place,
            Map<OrganizationId, Organization> organizations,
            List<ServiceType> types) {
        this.source = source;
        this.place = place;
        this.organizations = organizations;
        this.types = types.stream().map(ServiceType::id).toList();
        this.types.forEach(this::count);
    }

    private void count(ServiceTypeId type) {
        for (ServiceEntry entry : read(type)) {
            Part.of(entry, place).ifPresent(part -> {
                total++;
                counts.computeIfAbsent(part, each -> new TreeMap<>()).merge(type, 1, Integer::sum);
            });
            entry.coverage().provinces().forEach(province -> byProvince.merge(province, 1, Integer::sum));
        }
    }

    /** How many there are of each type in this part; types without any are left out. */
    SortedMap<ServiceTypeId, Integer> counts(Part part) {
        return Collections.unmodifiableSortedMap(counts.getOrDefault(part, new TreeMap<>()));
    }

    /** How many of this part. */
    int count(Part part) {
        return counts(part).values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many services named each province. */
    Map<PlaceCode, Integer> byProvince() {
        return Collections.unmodifiableMap(byProvince);
    }

    /** How many entries the book has. */
    int total() {
        return total;
    }

    /** The entries of a part and a type, by the names of who offers them. */
    List<ServiceEntry> entries(Part part, ServiceTypeId type) {
        return read(type).stream()
                .filter(entry -> Part.of(entry, place).equals(Optional.of(part)))
                .toList();
    }

    /** Gives every entry of the book. */
    void each(Consumer<ServiceEntry> reader) {
        types.forEach(type -> read(type).stream()
                .filter(entry -> Part.of(entry, place).isPresent())
                .forEach(reader));
    }

    Organization organization(OrganizationId id) {
        Organization organization = organizations.get(id);
        if (organization == null) {
            throw new IllegalStateException("nobody offers this entry: " + id);
        }
        return organization;
    }

    private List<ServiceEntry> read(ServiceTypeId type) {
        List<ServiceEntry> before = kept.get(type);
        if (before != null) {
            return before;
        }
        List<ServiceEntry> entries = new ArrayList<>(source.apply(type));
        entries.removeIf(entry -> !organizations.containsKey(entry.organization()));
        entries.sort(Comparator.comparing((ServiceEntry entry) ->
                        organization(entry.organization()).name().english().toLowerCase(Locale.ROOT))
                .thenComparing(ServiceEntry::row));
        if (kept.values().stream().mapToInt(List::size).sum() + entries.size() <= KEPT) {
            kept.put(type, List.copyOf(entries));
        }
        return entries;
    }
}
