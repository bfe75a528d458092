package org.spean.directory.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.spean.directory.Catalogue;
import org.spean.machine.SeedFolder;
import org.spean.machine.SeedRow;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.stereotype.Component;

/** Everyday words in both languages and what they mean, as {@code data-seed} has them. */
@Component
public class ShippedWords {

    private static final List<String> COLUMNS = List.of("id", "kind", "means", "words_en", "words_km", "note");

    private final Map<String, WordEntry> entries = new LinkedHashMap<>();

    ShippedWords(SeedFolder seed, Catalogue catalogue) {
        for (SeedRow row : seed.table("thesaurus.csv", COLUMNS, "id").rows()) {
            WordEntry entry =
                    new WordEntry(row.needed("id"), sense(row, catalogue), row.list("words_en"), row.list("words_km"));
            entries.put(entry.id(), entry);
        }
    }

    private static Sense sense(SeedRow row, Catalogue catalogue) {
        String word = row.needed("kind");
        if (!List.of("type", "group", "audience").contains(word)) {
            throw row.refusal("kind", "only type, group or audience can stand here");
        }
        Sense.Kind kind = Sense.Kind.valueOf(word.toUpperCase(Locale.ROOT));
        Sense sense = row.value("means", means -> Sense.read(kind, means));
        for (ServiceTypeId type : sense.types()) {
            if (catalogue.type(type).isEmpty()) {
                throw row.refusal("means", "service-types.csv has no " + type);
            }
        }
        return sense;
    }

    /** In the file's order. */
    public List<WordEntry> entries() {
        return List.copyOf(entries.values());
    }

    Optional<WordEntry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }
}
