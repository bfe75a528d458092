package org.spean.directory.imports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.springframework.stereotype.Component;

/** Words by which people name columns and answers in their own tables, in both languages: {@code guess-words.csv}. */
@Component
class GuessWords {

    private final Map<String, Map<String, String>> meanings = new HashMap<>();

    GuessWords() {
        try (Reader text = new InputStreamReader(
                        Objects.requireNonNull(GuessWords.class.getResourceAsStream("guess-words.csv")),
                        StandardCharsets.UTF_8);
                CSVParser rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(text)) {
            rows.forEach(row -> {
                for (String word : row.get("words").split(";", -1)) {
                    meanings.computeIfAbsent(row.get("of"), of -> new HashMap<>())
                            .put(CellShape.bare(word), row.get("means"));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What somebody means by a word. */
    Optional<String> meaning(String of, String word) {
        return Optional.ofNullable(meanings.getOrDefault(of, Map.of()).get(CellShape.bare(word)));
    }
}
