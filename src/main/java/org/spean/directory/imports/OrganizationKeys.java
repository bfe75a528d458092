package org.spean.directory.imports;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;
import org.spean.people.OrganizationWish;
import org.spean.vocabulary.TypedText;

/** Which organization a file means: by handle, code, acronym or any name that is known of it; otherwise a new one. */
final class OrganizationKeys {

    private final UUID imported;
    private final Matching matching;
    private final Map<OrganizationId, Organization> known = new HashMap<>();
    private final Map<String, List<OrganizationId>> byName = new HashMap<>();
    private final Map<String, NewOrganization> fresh = new LinkedHashMap<>();
    private final Set<OrganizationId> freshIds = new HashSet<>();

    /** Names as they are compared: the same ones stand in row after row. */
    private final Map<String, String> compared = new HashMap<>();

    OrganizationKeys(UUID imported, Matching matching, Collection<Organization> organizations) {
        this.imported = imported;
        this.matching = matching;
        for (Organization each : organizations) {
            known.put(each.id(), each);
            Stream.concat(
                            Stream.of(
                                    each.code(),
                                    each.acronym(),
                                    each.name().english(),
                                    each.name().khmer()),
                            each.variants().stream())
                    .map(OrganizationKeys::normal)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(each.id()));
        }
    }

    /** What came of looking for one: a handle, or what is wrong. */
    record Found(Optional<OrganizationId> id, Optional<ImportFault> fault) {

        static Found of(OrganizationId id) {
            return new Found(Optional.of(id), Optional.empty());
        }

        static Found wrong(ImportFault fault) {
            return new Found(Optional.empty(), Optional.of(fault));
        }
    }

    private String compared(String name) {
        return compared.computeIfAbsent(name, OrganizationKeys::normal);
    }

    static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s.,'’()-]+", " ")
                .strip();
    }

    /**
     * Looks for one, and remembers a new one.
     *
     * @param mayAdd whether new ones may come in
     */
    Found find(Map<String, String> row, boolean mayAdd) {
        String cell = row.getOrDefault(Targets.ORGANIZATION, "");
        String english = row.getOrDefault(Targets.NAME_EN, "");
        String khmer = row.getOrDefault(Targets.NAME_KM, "");
        String name = Stream.of(cell, english, khmer)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        if (name.isEmpty()) {
            return Found.wrong(ImportFault.ORGANIZATION_MISSING);
        }
        Optional<OrganizationId> handle = handle(cell);
        if (handle.filter(known::containsKey).isPresent()) {
            return Found.of(handle.get());
        }
        String same = matching.sameAs().get(name);
        if (same != null) {
            return Found.of(OrganizationId.of(same));
        }
        for (String each : handle.isPresent() ? List.<String>of() : List.of(cell, english, khmer)) {
            List<OrganizationId> named = each.isEmpty() ? List.of() : byName.getOrDefault(compared(each), List.of());
            if (named.size() == 1) {
                return Found.of(named.getFirst());
            }
            if (named.size() > 1) {
                return Found.wrong(ImportFault.ORGANIZATION_UNCLEAR);
            }
        }
        return added(name, handle, row, mayAdd);
    }

    private Found added(String name, Optional<OrganizationId> handle, Map<String, String> row, boolean mayAdd) {
        if (!mayAdd) {
            return Found.wrong(ImportFault.ORGANIZATION_NOT_YOURS);
        }
        String english = Stream.of(row.getOrDefault(Targets.NAME_EN, ""), handle.isPresent() ? "" : name)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        OrganizationWish wish = new OrganizationWish(
                english,
                row.getOrDefault(Targets.NAME_KM, ""),
                row.getOrDefault(Targets.ACRONYM, ""),
                row.getOrDefault(Targets.KIND, ""));
        if (wish.english().isEmpty()) {
            return Found.wrong(ImportFault.ORGANIZATION_NAME_MISSING);
        }
        if (TypedText.longer(wish.english(), OrganizationWish.MOST_LETTERS)
                || TypedText.longer(wish.khmer(), OrganizationWish.MOST_LETTERS)
                || TypedText.longer(wish.acronym(), OrganizationWish.LONGEST_ACRONYM)) {
            return Found.wrong(ImportFault.ORGANIZATION_NAME_TOO_LONG);
        }
        NewOrganization made = fresh.computeIfAbsent(handle.isPresent() ? name : compared(name), key -> {
            OrganizationId id = handle.orElseGet(() -> new OrganizationId(
                    UUID.nameUUIDFromBytes((imported + ":" + key).getBytes(StandardCharsets.UTF_8))));
            freshIds.add(id);
            return new NewOrganization(name, id, wish);
        });
        return Found.of(made.id());
    }

    /** The handles of those that are not known yet; grows while a file is read. */
    Set<OrganizationId> freshIds() {
        return freshIds;
    }

    /** Those that are not known yet, in the order of the file. */
    List<NewOrganization> fresh() {
        return List.copyOf(fresh.values());
    }

    private static Optional<OrganizationId> handle(String cell) {
        try {
            return cell.length() == 36 ? Optional.of(OrganizationId.of(cell)) : Optional.empty();
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }
}
