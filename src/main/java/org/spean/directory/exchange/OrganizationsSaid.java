package org.spean.directory.exchange;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.directory.Directory;
import org.spean.directory.EntryPhone;
import org.spean.directory.Register;
import org.spean.directory.RegisterLine;
import org.spean.directory.Tier;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;
import org.spean.people.Organizations;
import org.spean.people.Programme;
import org.springframework.stereotype.Component;

/** Says organizations with what hangs on them, as far as the reader may see it. */
@Component
class OrganizationsSaid {

    /** More than any organization offers; what is behind it is found through {@code /services?organization_id=}. */
    static final int MOST_SERVICES = 500;

    private final Organizations organizations;
    private final Directory directory;
    private final Register register;
    private final OrganizationWords words;
    private final Said services;

    OrganizationsSaid(
            Organizations organizations,
            Directory directory,
            Register register,
            OrganizationWords words,
            Said services) {
        this.organizations = organizations;
        this.directory = directory;
        this.register = register;
        this.words = words;
        this.services = services;
    }

    /**
     * The organizations, in their order.
     *
     * @param over those whose services have all ended, and since when
     * @param full with numbers, programmes and services
     * @param fullService with everything that hangs on these services
     */
    List<Hsds.Organization> said(
            Collection<Organization> asked,
            Map<OrganizationId, Instant> over,
            Tier tier,
            boolean full,
            boolean fullService) {
        List<OrganizationId> ids = asked.stream().map(Organization::id).toList();
        Map<OrganizationId, Instant> modified = organizations.modified(ids);
        Map<OrganizationId, Instant> offered = register.modified(ids, tier);
        Map<OrganizationId, List<EntryPhone>> numbers = full ? directory.numbersOf(asked, tier) : Map.of();
        Map<OrganizationId, List<Programme>> programmes = full ? organizations.programmesOf(ids) : Map.of();
        Map<OrganizationId, List<Hsds.Service>> services = full ? services(ids, tier, fullService) : Map.of();
        return asked.stream()
                .map(each -> {
                    String moment = moment(modified.get(each.id()), offered.get(each.id()));
                    if (over.containsKey(each.id())) {
                        return words.ended(each, moment);
                    }
                    if (!full) {
                        return words.listed(each, moment);
                    }
                    return words.full(
                            each,
                            numbers.getOrDefault(each.id(), List.of()),
                            programmes.getOrDefault(each.id(), List.of()),
                            services.getOrDefault(each.id(), List.of()),
                            moment);
                })
                .toList();
    }

    private Map<OrganizationId, List<Hsds.Service>> services(List<OrganizationId> whose, Tier tier, boolean full) {
        List<RegisterLine> lines = register.offers(whose, tier, MOST_SERVICES).values().stream()
                .flatMap(List::stream)
                .toList();
        Map<UUID, OrganizationId> offeredBy =
                lines.stream().collect(Collectors.toMap(line -> line.id().id(), RegisterLine::organization));
        return services.services(lines, full).stream()
                .collect(Collectors.groupingBy(
                        service -> Objects.requireNonNull(offeredBy.get(service.id())),
                        Collectors.mapping(Hsds.Service::withoutOrganization, Collectors.toList())));
    }

    private static String moment(
            @org.jspecify.annotations.Nullable Instant own, @org.jspecify.annotations.Nullable Instant offered) {
        return Stream.of(Optional.ofNullable(own), Optional.ofNullable(offered))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .map(Moments::said)
                .orElse("");
    }
}
