package org.spean.directory.search;

import java.util.Set;

/**
 * An entry of the vocabulary.
 *
 * @param text in its one spelling
 * @param loose with frequent slips made equal
 * @param key how it sounds; empty unless it is a name
 * @param letters which letters its loose form has
 * @param meanings what it can mean, at least one
 */
record Phrase(String text, String loose, String key, long letters, Set<Meaning> meanings) {

    boolean name() {
        return meanings.stream()
                .anyMatch(meaning -> !(meaning instanceof Meaning.Need || meaning instanceof Meaning.For));
    }
}
