package org.spean.consent;

import java.util.List;
import java.util.Map;

/**
 * The text that is read out before anybody agrees: our words for what the Standards demand (6.3, 6.5, 6.10, 11.7). A new version
 * is a new text; a consent keeps the version that was read.
 *
 * @param version which
 * @param sentences in each language, in the order in which they are read
 */
public record ConsentText(String version, Map<TextLanguage, List<String>> sentences) {

    public ConsentText {
        sentences = Map.copyOf(sentences);
    }

    /** To be read out in this language. */
    public List<String> in(TextLanguage language) {
        return sentences.getOrDefault(language, List.of());
    }
}
