package org.spean.directory;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.machine.SeedFolder;
import org.spean.machine.SeedRefusal;
import org.spean.machine.SeedRow;
import org.spean.vocabulary.BilingualText;

/** The table of tiers, read and checked: a slip of a cell here would show where people sleep. */
final class FieldTierSeed {

    private static final String FILE = "field-tiers.csv";
    private static final List<String> COLUMNS = List.of(
            "field",
            "when",
            "public",
            "partners",
            "named",
            "coordinators",
            "name_en",
            "name_km",
            "why_en",
            "why_km",
            "source");
    private static final Map<String, EntryField> FIELDS =
            Stream.of(EntryField.values()).collect(Collectors.toUnmodifiableMap(EntryField::word, field -> field));
    private static final Map<String, Boolean> CONDITIONS = Map.of("always", false, "sheltering", true);
    private static final Map<String, Boolean> ANSWERS = Map.of("yes", true, "no", false);

    private FieldTierSeed() {}

    static List<FieldTier> read(SeedFolder seed) {
        Map<EntryField, SeedRow> general = new EnumMap<>(EntryField.class);
        Map<EntryField, SeedRow> ofShelters = new EnumMap<>(EntryField.class);
        List<SeedRow> rows = seed.table(FILE, COLUMNS, "field", "when").rows();
        List<FieldTier> tiers = rows.stream().map(FieldTierSeed::tier).toList();
        for (int at = 0; at < rows.size(); at++) {
            FieldTier tier = tiers.get(at);
            checkRow(rows.get(at), tier);
            (tier.ofShelters() ? ofShelters : general).put(tier.field(), rows.get(at));
        }
        for (EntryField field : EntryField.values()) {
            SeedRow row = general.get(field);
            if (row == null) {
                throw new SeedRefusal(FILE, 0, "field", "a row " + field.word() + ", always is missing");
            }
            checkShelters(field, ofShelters.getOrDefault(field, row), row);
        }
        return tiers;
    }

    private static FieldTier tier(SeedRow row) {
        EntryField field = row.value("field", word -> oneOf(FIELDS, word));
        Set<Tier> seenBy = EnumSet.noneOf(Tier.class);
        for (Tier tier : Tier.values()) {
            if (row.value(tier.word(), word -> oneOf(ANSWERS, word))) {
                seenBy.add(tier);
            }
        }
        return new FieldTier(
                field,
                row.value("when", word -> oneOf(CONDITIONS, word)),
                Set.copyOf(seenBy),
                row.value("name_en", english -> new BilingualText(english, row.text("name_km"))),
                row.value("why_en", english -> new BilingualText(english, row.text("why_km"))),
                row.needed("source"));
    }

    private static void checkRow(SeedRow row, FieldTier tier) {
        if (tier.ofShelters() && !tier.field().ofEntries()) {
            throw row.refusal(
                    "when", "only always can stand here: " + tier.field().word() + " belongs to no entry");
        }
        for (Tier wide : List.of(Tier.PUBLIC, Tier.PARTNERS)) {
            for (Tier narrow : Tier.values()) {
                if (narrow.includes(wide) && tier.seenBy().contains(wide) && no(tier, narrow)) {
                    throw row.refusal(
                            narrow.word(),
                            "only yes can stand here, because " + wide.word() + " is yes: " + narrow.word()
                                    + " see whatever " + wide.word() + " see");
                }
            }
        }
        switch (tier.field().floor()) {
            case FOR_EVERYBODY -> {
                for (Tier each : Tier.values()) {
                    if (no(tier, each)) {
                        throw row.refusal(
                                each.word(),
                                "only yes can stand here: by " + tier.field().word()
                                        + " people choose and count, or an entry would be none without it");
                    }
                }
            }
            case NEVER_PUBLIC -> refuse(row, tier, Tier.PUBLIC, "it names people or leads to their own telephones");
            case NONE, SHELTERS_NEVER_PUBLIC, SHELTERS_NAMED_ONLY -> {}
        }
    }

    /** What holds of shelters is said by their own row, or, where there is none, by the general one. */
    private static void checkShelters(EntryField field, SeedRow row, SeedRow general) {
        FieldTier tier = tier(row);
        for (Tier each : Tier.values()) {
            if (no(tier(general), each)) {
                refuse(row, tier, each, "of whatever shelters people nobody sees more than of anything else");
            }
        }
        String more = tier.ofShelters() ? "" : "; add a row " + field.word() + ", sheltering that says no";
        switch (field.floor()) {
            case SHELTERS_NEVER_PUBLIC ->
                refuse(row, tier, Tier.PUBLIC, "it would tell everybody where people sleep (design 4.2)" + more);
            case SHELTERS_NAMED_ONLY -> {
                for (Tier each : List.of(Tier.PUBLIC, Tier.PARTNERS, Tier.COORDINATORS)) {
                    refuse(
                            row,
                            tier,
                            each,
                            "a shelter's door is shown on an accepted referral only (design 4.2)" + more);
                }
            }
            case NONE, FOR_EVERYBODY, NEVER_PUBLIC -> {}
        }
    }

    private static boolean no(FieldTier tier, Tier each) {
        return !tier.seenBy().contains(each);
    }

    private static void refuse(SeedRow row, FieldTier tier, Tier each, String why) {
        if (tier.seenBy().contains(each)) {
            throw row.refusal(
                    each.word(), "only no can stand here for " + tier.field().word() + ": " + why);
        }
    }

    private static <T> T oneOf(Map<String, T> known, String word) {
        T value = known.get(word);
        if (value == null) {
            throw new IllegalArgumentException(
                    "only " + String.join(", ", new TreeSet<>(known.keySet())) + " can stand here");
        }
        return value;
    }
}
