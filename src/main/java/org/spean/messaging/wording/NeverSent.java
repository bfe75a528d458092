package org.spean.messaging.wording;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * The words that no message may hold, whoever typed them (design 3.1): what somebody went through, who they are, where they live;
 * in English, Khmer and romanised Khmer ({@code never-sent.csv}). Beside words: what looks like a case code.
 */
public final class NeverSent {

    /** {@code KH02-2026-7F3K}, with any marks between its pieces, and its beginning alone. */
    private static final Pattern CASE_CODE = Pattern.compile(
            "KH[^\\p{Alnum}]{0,2}\\d{2}[^\\p{Alnum}]{0,3}\\d{4}(?:[^\\p{Alnum}]{0,3}[0-9A-Z]{4})?",
            Pattern.CASE_INSENSITIVE);

    private static final WordMatch WORDS = words();

    private NeverSent() {}

    private static WordMatch words() {
        List<CSVRecord> rows = OwnFiles.table("never-sent.csv");
        return new WordMatch(column(rows, "never"), column(rows, "harmless"));
    }

    private static List<String> column(List<CSVRecord> rows, String use) {
        return rows.stream()
                .filter(row -> row.get("use").equals(use))
                .map(row -> row.get("word"))
                .toList();
    }

    /** The first such word in a text, as the list writes it, or the case code; empty where there is none. */
    public static Optional<String> in(String text) {
        return caseCode(text).or(() -> WORDS.in(text));
    }

    static Optional<String> caseCode(String text) {
        Matcher code = CASE_CODE.matcher(text);
        return code.find() ? Optional.of(code.group()) : Optional.empty();
    }
}
