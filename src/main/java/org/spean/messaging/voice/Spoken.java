package org.spean.messaging.voice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.vocabulary.Language;

/**
 * What a call says now.
 *
 * @param parts one after the other; none where nothing is said
 * @param keys how many may be pressed then; 0 where the call ends
 * @param turn which time it is that something is said: whoever presses keys says to which time they belong
 */
public record Spoken(Language language, List<Part> parts, int keys, int turn) {

    /**
     * A piece of it.
     *
     * @param words what it says
     * @param sound its recording; empty where there is none, and the provider reads the words
     */
    public record Part(Prompt prompt, String words, Optional<UUID> sound) {}

    /** Whether it ends the call. */
    public boolean last() {
        return keys == 0;
    }
}
