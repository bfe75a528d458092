package org.spean.deadlines;

import java.util.List;

/**
 * Something said in both languages.
 *
 * @param key of the message
 * @param words put into it
 */
public record Phrase(String key, List<Word> words) {

    /** A phrase with these words. */
    public static Phrase of(String key, Word... words) {
        return new Phrase(key, List.of(words));
    }
}
