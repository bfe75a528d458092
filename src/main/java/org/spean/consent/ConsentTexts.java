package org.spean.consent;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.spean.machine.SeedFolder;
import org.spean.machine.SeedRefusal;
import org.springframework.stereotype.Component;

/** The texts of {@code data-seed/consent}: every version that was ever read out, in each language; the last is read at present. */
@Component
class ConsentTexts {

    private static final String FOLDER = "consent";

    private final Map<Integer, ConsentText> versions = new TreeMap<>(Comparator.reverseOrder());

    ConsentTexts(SeedFolder seed) {
        Map<Integer, Map<TextLanguage, List<String>>> read = new TreeMap<>();
        seed.files(FOLDER, ".txt").forEach((name, bytes) -> {
            String[] parts = name.split("\\.", -1);
            Optional<TextLanguage> language = Stream.of(TextLanguage.values())
                    .filter(each -> parts.length == 3 && each.tag().equals(parts[1]))
                    .findFirst();
            if (language.isEmpty() || !parts[0].matches("[1-9][0-9]{0,3}")) {
                throw new SeedRefusal(FOLDER + "/" + name, 0, "", "its name is no version and language, as 1.km.txt");
            }
            read.computeIfAbsent(Integer.valueOf(parts[0]), each -> new EnumMap<>(TextLanguage.class))
                    .put(language.get(), sentences(bytes));
        });
        read.forEach((version, languages) -> {
            if (languages.size() < TextLanguage.values().length
                    || languages.values().stream().map(List::size).distinct().count() > 1) {
                throw new SeedRefusal(
                        FOLDER, 0, "", "version " + version + " does not say as many sentences in each language");
            }
            versions.put(version, new ConsentText(String.valueOf(version), languages));
        });
        if (versions.isEmpty()) {
            throw new SeedRefusal(FOLDER, 0, "", "no text is there that could be read out");
        }
    }

    private static List<String> sentences(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The one that is read at present. */
    ConsentText present() {
        return versions.values().iterator().next();
    }

    /** The one of this version, as it was read once. */
    Optional<ConsentText> of(String version) {
        return versions.values().stream()
                .filter(each -> each.version().equals(version))
                .findFirst();
    }
}
