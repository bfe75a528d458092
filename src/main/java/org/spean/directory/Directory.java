package org.spean.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.geography.Gazetteer;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceGroup;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The directory's face. Every answer is made for a {@link Tier} and holds nothing beyond it.
 */
@Component
public class Directory {

    /** More are asked for page by page. */
    public static final int MOST_AT_ONCE = 200;

    /** Of so many of the best next door those are taken that do not reach the place itself. */
    private static final int NEAR = 50;

    private final Finder finder;
    private final ServiceRows services;
    private final EndedServiceRows ended;
    private final HotlineRows hotlines;
    private final FieldTiers tiers;
    private final Gazetteer gazetteer;

    Directory(
            @Qualifier("indexFinder") Finder finder,
            ServiceRows services,
            EndedServiceRows ended,
            HotlineRows hotlines,
            FieldTiers tiers,
            Gazetteer gazetteer) {
        this.finder = finder;
        this.services = services;
        this.ended = ended;
        this.hotlines = hotlines;
        this.tiers = tiers;
        this.gazetteer = gazetteer;
    }

    /**
     * Finds services; see {@link Finder#find}.
     *
     * @throws IllegalArgumentException when the words are too long or the page cannot be; screens and API refuse earlier
     */
    public Findings find(Search search, Tier tier, int from, int size) {
        if (search.words().length() > Search.MOST_LETTERS) {
            throw new IllegalArgumentException("a search has at most " + Search.MOST_LETTERS + " letters");
        }
        if (from < 0 || size < 0 || size > MOST_AT_ONCE) {
            throw new IllegalArgumentException("a page begins at 0 and has at most " + MOST_AT_ONCE + " services");
        }
        return finder.find(search, tier, from, size);
    }

    /** The first of what a search finds, however many are wanted. */
    public Findings first(Search search, Tier tier, int wanted) {
        Findings found = find(search, tier, 0, Math.min(wanted, MOST_AT_ONCE));
        List<Hit> hits = new ArrayList<>(found.hits());
        while (hits.size() < Math.min(wanted, found.total())) {
            List<Hit> next = find(search, tier, hits.size(), Math.min(wanted - hits.size(), MOST_AT_ONCE))
                    .hits();
            if (next.isEmpty()) {
                break;
            }
            hits.addAll(next);
        }
        return new Findings(found.understood(), found.total(), found.local(), List.copyOf(hits), found.facets());
    }

    /** What is shown before anything is asked; see {@link Finder#provincesByGroup}. */
    public Map<ServiceGroup, Map<PlaceCode, Long>> provincesByGroup(Tier tier) {
        return finder.provincesByGroup(tier);
    }

    /**
     * What the provinces next to those that were asked for have to offer, for the same search: local services that do not
     * reach the places asked for themselves.
     *
     * @param places the provinces that were asked for, by choice or by word
     * @param search the search without its places
     */
    public List<Hit> nextDoor(Search search, Set<PlaceCode> places, Tier tier, int size) {
        Set<PlaceCode> neighbours = places.stream()
                .flatMap(place -> gazetteer.province(place).stream())
                .flatMap(province -> province.neighbours().stream())
                .filter(place -> !places.contains(place))
                .collect(Collectors.toUnmodifiableSet());
        if (neighbours.isEmpty()) {
            return List.of();
        }
        return finder.best(search.withProvinces(neighbours), tier, NEAR).stream()
                .filter(hit -> hit.nearness() == Hit.Nearness.LOCAL)
                .filter(hit -> places.stream().noneMatch(hit.entry().coverage()::reaches))
                .limit(size)
                .toList();
    }

    /** The entry with this handle, if there is one. */
    @Transactional(readOnly = true)
    public Optional<ServiceEntry> service(ServiceId id, Tier tier) {
        return services.findById(id.id()).map(row -> row.entry().seenBy(tiers.of(tier)));
    }

    /** What stays of a service that ended; empty where it is listed, or never was. */
    @Transactional(readOnly = true)
    public Optional<Tombstone> ended(ServiceId id) {
        return ended.findById(id.id()).map(EndedService::tombstone);
    }

    /** What this organization offers, in the order of groups and types. */
    @Transactional(readOnly = true)
    public List<ServiceEntry> servicesOf(OrganizationId organization, Tier tier) {
        return services.findByOrganizationIdOrderByTypeIdAscRowNameAsc(organization.id()).stream()
                .map(row -> row.entry().seenBy(tiers.of(tier)))
                .toList();
    }

    /** The lines that a reader of this tier may ring, hotlines first. */
    @Transactional(readOnly = true)
    public List<Hotline> hotlines(Tier tier) {
        return hotlines.findAll().stream()
                .flatMap(row -> row.hotline().seenBy(tiers.of(tier)).stream())
                .sorted(Comparator.comparing(hotline -> hotline.phone().kind()))
                .toList();
    }

    /** The numbers of these organizations, each once: those of their entries, then their hotlines. */
    @Transactional(readOnly = true)
    public Map<OrganizationId, List<EntryPhone>> numbersOf(Collection<Organization> organizations, Tier tier) {
        Map<OrganizationId, List<EntryPhone>> phones =
                phonesOf(organizations.stream().map(Organization::id).toList(), tier);
        List<Hotline> lines = hotlines(tier);
        Map<OrganizationId, List<EntryPhone>> numbers = new HashMap<>();
        for (Organization each : organizations) {
            Map<Optional<PhoneNumber>, EntryPhone> once = new LinkedHashMap<>();
            phones.getOrDefault(each.id(), List.of()).forEach(phone -> once.put(phone.number(), phone));
            lines.stream()
                    .filter(line -> line.organization().equals(each.code()))
                    .forEach(line -> once.putIfAbsent(line.phone().number(), line.phone()));
            if (!once.isEmpty()) {
                numbers.put(each.id(), List.copyOf(once.values()));
            }
        }
        return numbers;
    }

    /** The numbers that these organizations gave for any of their entries, each once; one question for all of them. */
    @Transactional(readOnly = true)
    public Map<OrganizationId, List<EntryPhone>> phonesOf(Collection<OrganizationId> organizations, Tier tier) {
        Visibility reader = tiers.of(tier);
        Map<OrganizationId, Map<PhoneNumber, EntryPhone>> found = new HashMap<>();
        if (!organizations.isEmpty()) {
            for (Object[] row : services.numbersOf(
                    organizations.stream().map(OrganizationId::id).toList())) {
                boolean shelters = (boolean) row[1];
                EntryPhone phone = ((PhoneRow) row[2]).phone();
                phone.number()
                        .filter(number -> reader.sees(phone.field(), shelters))
                        .ifPresent(number -> found.computeIfAbsent(
                                        new OrganizationId((UUID) row[0]), id -> new LinkedHashMap<>())
                                .putIfAbsent(number, phone.seenBy(reader, shelters)));
            }
        }
        Map<OrganizationId, List<EntryPhone>> phones = new HashMap<>();
        found.forEach((organization, numbers) -> phones.put(organization, List.copyOf(numbers.values())));
        return phones;
    }
}
