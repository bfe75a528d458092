package org.spean.directory.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spean.directory.Audience;
import org.spean.directory.Catalogue;
import org.spean.directory.ServiceType;
import org.spean.machine.SeedFolder;
import org.spean.machine.SeedRow;
import org.spean.vocabulary.ServiceGroup;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.stereotype.Component;

/** Everyday words in both languages and what they mean, as {@code data-seed} has them. */
@Component
class Thesaurus {

    private static final List<String> COLUMNS = List.of("id", "kind", "means", "words_en", "words_km", "note");
    private static final Map<String, Audience> PEOPLE = Map.of(
            "men", Audience.MEN,
            "boys", Audience.BOYS,
            "women", Audience.WOMEN,
            "girls", Audience.GIRLS,
            "disability", Audience.DISABILITY,
            "foreign", Audience.FOREIGN_NATIONALS);

    private final List<Entry> entries;
    private final String fingerprint;

    Thesaurus(SeedFolder seed, Catalogue catalogue) {
        entries = seed.table("thesaurus.csv", COLUMNS, "id").rows().stream()
                .map(row -> entry(row, catalogue))
                .toList();
        fingerprint = Integer.toHexString(
                entries.stream().map(Thesaurus::print).toList().hashCode());
    }

    /**
     * Words that mean the same.
     *
     * @param words in both languages
     */
    record Entry(List<String> words, Meaning meaning) {}

    List<Entry> entries() {
        return entries;
    }

    /** Changes whenever a word or a meaning changes. */
    String fingerprint() {
        return fingerprint;
    }

    /** Words and names alone: the hash of an enum's constant is another one in each run of the program. */
    private static List<Object> print(Entry entry) {
        return switch (entry.meaning()) {
            case Meaning.For sought ->
                List.of(
                        entry.words(),
                        sought.audiences().stream().map(Enum::name).sorted().toList());
            default -> List.of(entry.words(), entry.meaning().toString());
        };
    }

    private static Entry entry(SeedRow row, Catalogue catalogue) {
        List<String> words = new ArrayList<>(row.list("words_en"));
        words.addAll(row.list("words_km"));
        Meaning meaning = switch (row.needed("kind")) {
            case "type" -> new Meaning.Need(types(row, catalogue), false);
            case "group" ->
                new Meaning.Need(
                        ofGroup(row.value("means", number -> ServiceGroup.of(Integer.parseInt(number))), catalogue),
                        true);
            case "audience" -> new Meaning.For(people(row));
            default -> throw row.refusal("kind", "only type, group or audience can stand here");
        };
        return new Entry(List.copyOf(words), meaning);
    }

    private static List<ServiceTypeId> types(SeedRow row, Catalogue catalogue) {
        List<ServiceTypeId> types = row.values("means", ServiceTypeId::new);
        for (ServiceTypeId type : types) {
            if (catalogue.type(type).isEmpty()) {
                throw row.refusal("means", "service-types.csv has no " + type);
            }
        }
        return types;
    }

    private static Set<Audience> people(SeedRow row) {
        Set<Audience> people = EnumSet.noneOf(Audience.class);
        for (String word : row.list("means")) {
            Audience audience = PEOPLE.get(word);
            if (audience == null) {
                throw row.refusal("means", "\"" + word + "\" is nobody that a service can be for");
            }
            people.add(audience);
        }
        return people;
    }

    static List<ServiceTypeId> ofGroup(ServiceGroup group, Catalogue catalogue) {
        return catalogue.types().stream()
                .map(ServiceType::id)
                .filter(type -> type.group() == group)
                .toList();
    }
}
