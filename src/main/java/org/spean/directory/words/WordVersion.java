package org.spean.directory.words;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a subject at a time.
 *
 * @param subject of what
 * @param number 1, 2, …
 * @param state whether it says something, takes the subject away, or lets it be as shipped
 * @param sense what words mean; empty for names and where nothing is said
 * @param english words; of names the full one, then a group's short one
 * @param khmer likewise
 * @param byName who said so
 * @param at when; null where it was shipped
 */
public record WordVersion(
        WordSubject subject,
        int number,
        State state,
        Optional<Sense> sense,
        List<String> english,
        List<String> khmer,
        String byName,
        @Nullable Instant at) {

    public WordVersion {
        english = List.copyOf(english);
        khmer = List.copyOf(khmer);
    }

    /** What a version does. */
    public enum State {
        SAID,
        REMOVED,
        AS_SHIPPED
    }

    /** As an entry of everyday words; empty where it was taken away. */
    public Optional<WordEntry> entry() {
        return sense.map(means -> new WordEntry(subject.key(), means, english, khmer));
    }
}
