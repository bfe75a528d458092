package org.spean.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spean.geography.Gazetteer;
import org.spean.geography.Gazetteers;
import org.spean.machine.SeedFolder;
import org.spean.machine.SeedFolders;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;
import org.spean.people.OrganizationSeed;

/**
 * The entries of {@code data-seed}, as a reader sees them, without a database; on some days somebody was answered, and once
 * nobody was.
 */
public record ShippedEntries(
        Catalogue catalogue,
        Gazetteer gazetteer,
        FieldTiers tiers,
        Map<OrganizationId, Organization> organizations,
        List<ServiceEntry> entries,
        List<Hotline> hotlines) {

    /** Reads them. */
    public static ShippedEntries read(LocalDate today) {
        SeedFolder seed = SeedFolders.shipped();
        Catalogue catalogue = new Catalogue(seed);
        Gazetteer gazetteer = Gazetteers.shipped();
        OrganizationSeed people = OrganizationSeed.read(seed);
        DirectorySeed directory = new DirectorySeed(catalogue, gazetteer, people);
        List<ServiceEntry> entries = directory.entries(seed);
        return new ShippedEntries(
                catalogue,
                gazetteer,
                new FieldTiers(seed),
                people.organizations().stream().collect(Collectors.toMap(Organization::id, Function.identity())),
                entries.stream()
                        .map(entry -> heard(entry, entries.indexOf(entry), today))
                        .toList(),
                directory.hotlines(seed));
    }

    private static ServiceEntry heard(ServiceEntry entry, int at, LocalDate today) {
        return switch (at % 7) {
            case 1 -> entry.heard(new Heard(Optional.of(today.minusDays(at % 60)), false));
            case 3 -> entry.heard(new Heard(Optional.of(today.minusDays(200)), false));
            case 5 -> entry.heard(new Heard(Optional.empty(), true));
            default -> entry;
        };
    }

    /** The lines that a reader may ring. */
    public List<Hotline> hotlines(Tier tier) {
        return hotlines.stream()
                .flatMap(line -> line.seenBy(tiers.of(tier)).stream())
                .sorted(java.util.Comparator.comparing(line -> line.phone().kind()))
                .toList();
    }
}
