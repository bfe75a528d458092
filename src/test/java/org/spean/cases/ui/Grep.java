package org.spean.cases.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Looks for words in places, and keeps a line for each: how much was looked through, and what was found. */
final class Grep {

    private final List<String> words;
    private final List<String> lines = new ArrayList<>();
    private final List<String> found = new ArrayList<>();

    Grep(List<String> words) {
        this.words = words;
    }

    /** Looks through texts. */
    void in(String place, Collection<String> texts) {
        List<String> hits = texts.stream().filter(this::holds).toList();
        long letters = texts.stream().mapToLong(String::length).sum();
        says(place, "%,d texts, %,d letters".formatted(texts.size(), letters), hits.size());
        hits.forEach(each -> found.add(place + ": " + around(each)));
    }

    /** Says what another look found. */
    void says(String place, String looked, int hits) {
        lines.add(String.format(Locale.ROOT, "%-52s %-38s found %d", place, looked, hits));
    }

    boolean holds(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(word -> small.contains(word.toLowerCase(Locale.ROOT)));
    }

    private String around(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(word -> small.contains(word.toLowerCase(Locale.ROOT)))
                .map(word -> {
                    int at = small.indexOf(word.toLowerCase(Locale.ROOT));
                    return text.substring(Math.max(0, at - 160), Math.min(text.length(), at + 60));
                })
                .findFirst()
                .orElse("");
    }

    /** Whatever stood where it must not. */
    List<String> found() {
        return found;
    }

    void writes(Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.write(to, lines);
    }
}
