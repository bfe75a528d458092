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

/** The six groups and the thirty types with their names in both languages, as {@code data-seed} has them. */
@Component
public class Catalogue {

    private static final List<String> GROUP_COLUMNS =
            List.of("number", "name_en", "name_km", "colour", "shape", "short_en", "short_km");
    private static final List<String> TYPE_COLUMNS =
            List.of("id", "group", "name_en", "name_km", "as_printed", "list_number", "list_text", "shelters", "note");

    private final Map<ServiceGroup, GroupName> groups = new EnumMap<>(ServiceGroup.class);
    private final Map<ServiceTypeId, ServiceType> types = new TreeMap<>();

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
        return Objects.requireNonNull(groups.get(group), "all six are there");
    }

    /** The type with this handle, if there is one. */
    public Optional<ServiceType> type(ServiceTypeId id) {
        return Optional.ofNullable(types.get(id));
    }

    /** Every type, in the forum's order. */
    public List<ServiceType> types() {
        return List.copyOf(types.values());
    }

    /** Another one where a group or a type has another name. */
    String fingerprint() {
        return Integer.toHexString(Stream.concat(
                        groups.values().stream().map(each -> each.name() + " " + each.shortName()),
                        types.values().stream().map(each -> each.id() + " " + each.name()))
                .collect(Collectors.joining("\n"))
                .hashCode());
    }
}
