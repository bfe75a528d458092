package org.spean.directory;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.machine.SeedFolder;
import org.spean.machine.SeedRefusal;
import org.spean.machine.SeedRow;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.ServiceGroup;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.stereotype.Component;

/**
 * The six groups and the thirty types with their names in both languages: as {@code data-seed} has them, or as an editor has called
 * them since ({@code words}).
 */
@Component
public class Catalogue {

    private static final List<String> GROUP_COLUMNS =
            List.of("number", "name_en", "name_km", "colour", "shape", "short_en", "short_km");
    private static final List<String> TYPE_COLUMNS =
            List.of("id", "group", "name_en", "name_km", "as_printed", "list_number", "list_text", "shelters", "note");

    private final Map<ServiceGroup, GroupName> groups = new EnumMap<>(ServiceGroup.class);
    private final Map<ServiceTypeId, ServiceType> types = new TreeMap<>();
    private volatile Called called = new Called(Map.of(), Map.of());

    /** Names given here, in place of the shipped ones. */
    private record Called(Map<ServiceTypeId, BilingualText> types, Map<ServiceGroup, List<BilingualText>> groups) {}

    Catalogue(SeedFolder seed) {
        for (SeedRow row :
                seed.table("service-groups.csv", GROUP_COLUMNS, "number").rows()) {
            ServiceGroup group = row.value("number", number -> ServiceGroup.of(Integer.parseInt(number)));
            groups.put(group, new GroupName(group, bilingual(row, "name"), bilingual(row, "short")));
        }
        for (ServiceGroup group : ServiceGroup.values()) {
            if (!groups.containsKey(group)) {
                throw new SeedRefusal("service-groups.csv", 0, "number", "group " + group.number() + " is missing");
            }
        }
        for (SeedRow row : seed.table("service-types.csv", TYPE_COLUMNS, "id").rows()) {
            ServiceTypeId id = row.value("id", ServiceTypeId::new);
            if (id.group() != row.value("group", number -> ServiceGroup.of(Integer.parseInt(number)))) {
                throw row.refusal("group", id + " does not belong to this group");
            }
            types.put(
                    id,
                    new ServiceType(
                            id,
                            bilingual(row, "name"),
                            row.text("as_printed"),
                            row.text("list_number"),
                            row.text("list_text"),
                            shelters(row)));
        }
    }

    /** A slip here would make the places of shelters public, so nothing but the two words is taken. */
    private static boolean shelters(SeedRow row) {
        String word = row.text("shelters");
        if (!word.isEmpty() && !word.equals("yes")) {
            throw row.refusal("shelters", "only yes or nothing can stand here");
        }
        return word.equals("yes");
    }

    private static BilingualText bilingual(SeedRow row, String name) {
        return row.value(name + "_en", english -> new BilingualText(english, row.text(name + "_km")));
    }

    /** The names of a group. */
    public GroupName group(ServiceGroup group) {
        List<BilingualText> names = called.groups().get(group);
        return names == null ? shipped(group) : new GroupName(group, names.getFirst(), names.getLast());
    }

    /** The type with this handle, if there is one. */
    public Optional<ServiceType> type(ServiceTypeId id) {
        return Optional.ofNullable(types.get(id)).map(this::called);
    }

    /** Every type, in the forum's order. */
    public List<ServiceType> types() {
        return types.values().stream().map(this::called).toList();
    }

    private ServiceType called(ServiceType type) {
        BilingualText name = called.types().get(type.id());
        return name == null
                ? type
                : new ServiceType(
                        type.id(), name, type.asPrinted(), type.listNumber(), type.listText(), type.shelters());
    }

    /** What the files call this group. */
    public GroupName shipped(ServiceGroup group) {
        return Objects.requireNonNull(groups.get(group), "all six are there");
    }

    /** What the files call this type, if there is one. */
    public Optional<BilingualText> shipped(ServiceTypeId id) {
        return Optional.ofNullable(types.get(id)).map(ServiceType::name);
    }

    /**
     * Calls types and groups so from now on, on this node, and all others as the files do.
     *
     * @param groupNames of a group the full name, then the short one
     */
    public void call(Map<ServiceTypeId, BilingualText> typeNames, Map<ServiceGroup, List<BilingualText>> groupNames) {
        called = new Called(Map.copyOf(typeNames), Map.copyOf(groupNames));
    }

    /** Another one where the files have another name for a group or a type. */
    String fingerprint() {
        return Integer.toHexString(Stream.concat(
                        groups.values().stream().map(each -> each.name() + " " + each.shortName()),
                        types.values().stream().map(each -> each.id() + " " + each.name()))
                .collect(Collectors.joining("\n"))
                .hashCode());
    }
}
