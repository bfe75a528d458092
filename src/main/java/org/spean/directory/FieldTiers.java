package org.spean.directory;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.machine.SeedFolder;
import org.springframework.stereotype.Component;

/**
 * Who sees which field of an entry, as {@code data-seed/field-tiers.csv} has it. Read once at the start; a table that would
 * open what no table may open is refused, and the program does not start ({@link FieldTierSeed}).
 */
@Component
public class FieldTiers {

    private final List<FieldTier> rows;
    private final Map<Tier, Visibility> byTier = new EnumMap<>(Tier.class);

    FieldTiers(SeedFolder seed) {
        rows = FieldTierSeed.read(seed);
        for (Tier tier : Tier.values()) {
            byTier.put(tier, new Visibility(tier, seen(tier, false), seen(tier, true)));
        }
    }

    private Set<EntryField> seen(Tier tier, boolean ofShelters) {
        Set<EntryField> seen = EnumSet.noneOf(EntryField.class);
        // A row about shelters stands beside the general one and goes before it.
        Stream.of(false, true)
                .filter(about -> ofShelters || !about)
                .forEach(about -> rows.stream()
                        .filter(row -> row.ofShelters() == about)
                        .forEach(row -> {
                            if (row.seenBy().contains(tier)) {
                                seen.add(row.field());
                            } else {
                                seen.remove(row.field());
                            }
                        }));
        return seen;
    }

    /** What this tier sees. */
    public Visibility of(Tier tier) {
        return Objects.requireNonNull(byTier.get(tier), "every tier has one");
    }

    /** The tiers that see this field of an entry. */
    public Set<Tier> seeing(EntryField field, boolean shelters) {
        return byTier.values().stream()
                .filter(each -> each.sees(field, shelters))
                .map(Visibility::tier)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Tier.class)));
    }

    /** Changes whenever the table gives another answer. */
    public String fingerprint() {
        return Integer.toHexString(rows.stream()
                .map(row -> row.field() + " " + row.ofShelters() + " " + new TreeSet<>(row.seenBy()))
                .sorted()
                .collect(Collectors.joining("\n"))
                .hashCode());
    }

    /** The table, in its own order. */
    public List<FieldTier> rows() {
        return rows;
    }
}
