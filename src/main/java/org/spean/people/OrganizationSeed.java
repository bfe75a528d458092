package org.spean.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spean.machine.SeedFolder;
import org.spean.machine.SeedRow;
import org.spean.vocabulary.BilingualText;

/**
 * Organizations and programmes as {@code data-seed} has them, read and checked, not yet stored.
 *
 * @param organizations in the file's order
 * @param programmes in the file's order
 * @param handles of organizations by their codes
 */
public record OrganizationSeed(
        List<Organization> organizations, List<Programme> programmes, Map<String, OrganizationId> handles) {

    /** As they stand in the files. */
    public OrganizationSeed(List<Organization> organizations, List<Programme> programmes) {
        this(
                organizations,
                programmes,
                organizations.stream().collect(Collectors.toMap(Organization::code, Organization::id)));
    }

    private static final List<String> ORGANIZATION_COLUMNS = List.of(
            "code", "name_en", "name_km", "acronym", "kind", "serves_males", "variants", "name_source", "role", "note");
    private static final List<String> PROGRAMME_COLUMNS =
            List.of("code", "organization", "name", "where", "contacts", "note");
    private static final Set<String> SERVES_MALES = Set.of("yes", "unknown");
    private static final Set<String> ROLES = Set.of("government body", "mention", "provider", "referral partner");

    /**
     * Reads both tables.
     *
     * @throws org.spean.machine.SeedRefusal naming the first bad cell
     */
    public static OrganizationSeed read(SeedFolder seed) {
        List<Organization> organizations = seed.table("organizations.csv", ORGANIZATION_COLUMNS, "code").rows().stream()
                .map(OrganizationSeed::organization)
                .toList();
        Map<String, OrganizationId> byCode =
                organizations.stream().collect(Collectors.toMap(Organization::code, Organization::id));
        List<Programme> programmes = seed.table("programmes.csv", PROGRAMME_COLUMNS, "code").rows().stream()
                .map(row -> new Programme(
                        row.needed("code"),
                        row.value("organization", known(byCode)),
                        row.needed("name"),
                        row.text("note")))
                .toList();
        return new OrganizationSeed(organizations, programmes);
    }

    private static Organization organization(SeedRow row) {
        oneOf(row, "serves_males", SERVES_MALES);
        return new Organization(
                OrganizationId.ofSeed(row.needed("code")),
                row.needed("code"),
                row.value("name_en", english -> new BilingualText(english, row.text("name_km"))),
                row.text("acronym"),
                row.needed("kind"),
                row.list("variants"),
                oneOf(row, "role", ROLES).equals("provider"),
                row.text("note"));
    }

    private static String oneOf(SeedRow row, String column, Set<String> words) {
        if (!words.contains(row.text(column))) {
            throw row.refusal(
                    column, "only " + words.stream().sorted().collect(Collectors.joining(", ")) + " can stand here");
        }
        return row.text(column);
    }

    private static <T> Function<String, T> known(Map<String, T> values) {
        return code -> {
            T value = values.get(code);
            if (value == null) {
                throw new IllegalArgumentException("organizations.csv has no such code");
            }
            return value;
        };
    }

    /**
     * The handle of the organization that the files call by this code.
     *
     * @throws IllegalArgumentException when organizations.csv has no such code
     */
    public OrganizationId idOf(String code) {
        return known(handles).apply(code);
    }
}
