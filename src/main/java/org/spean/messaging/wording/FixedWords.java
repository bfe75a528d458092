package org.spean.messaging.wording;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** What is said in place of slots: weekdays, activities, how to answer ({@code words.csv}); nobody changes them in a screen. */
final class FixedWords {

    private static final Map<String, Map<Writing, String>> WORDS = OwnFiles.table("words.csv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("word"), FixedWords::written));

    private FixedWords() {}

    private static Map<Writing, String> written(CSVRecord row) {
        Map<Writing, String> written = new EnumMap<>(Writing.class);
        for (Writing writing : Writing.values()) {
            written.put(writing, row.get(writing.name().toLowerCase(Locale.ROOT)));
        }
        return written;
    }

    static String word(Writing writing, String word, Object... with) {
        String pattern = Objects.requireNonNull(
                Objects.requireNonNull(WORDS.get(word), word).get(writing), word);
        return with.length == 0 ? pattern : MessageFormat.format(pattern, with);
    }

    /** All that can be said in a writing, for whoever checks it. */
    static Map<String, String> all(Writing writing) {
        return WORDS.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        each -> Objects.requireNonNull(each.getValue().get(writing))));
    }
}
