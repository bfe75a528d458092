package org.spean.directory.words;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everyday words that mean the same.
 *
 * @param id as {@code thesaurus.csv} has it, or made here
 * @param sense what they mean
 * @param english words and phrases
 * @param khmer words and phrases
 */
public record WordEntry(String id, Sense sense, List<String> english, List<String> khmer) {

    public WordEntry {
        english = List.copyOf(english);
        khmer = List.copyOf(khmer);
    }

    /** In both languages. */
    public List<String> words() {
        return Stream.concat(english.stream(), khmer.stream()).toList();
    }
}
