package org.spean.directory.words;

import java.util.Locale;
import org.spean.vocabulary.ServiceGroup;
import org.spean.vocabulary.ServiceTypeId;

/**
 * What has versions: an entry of everyday words, or the name of a type or group.
 *
 * @param kind which
 * @param key the entry's id, the type's id, the group's number
 */
public record WordSubject(Kind kind, String key) {

    /** What has versions. */
    public enum Kind {
        WORDS,
        TYPE,
        GROUP
    }

    /** An entry of everyday words. */
    public static WordSubject words(String id) {
        return new WordSubject(Kind.WORDS, id);
    }

    /** A type's name. */
    public static WordSubject of(ServiceTypeId type) {
        return new WordSubject(Kind.TYPE, type.id());
    }

    /** A group's names. */
    public static WordSubject of(ServiceGroup group) {
        return new WordSubject(Kind.GROUP, String.valueOf(group.number()));
    }

    /** Reads {@code type-G1.1}. */
    public static WordSubject ofWord(String word) {
        int hyphen = word.indexOf('-');
        if (hyphen < 1) {
            throw new IllegalArgumentException("a subject is written words-lawyer, type-G1.1 or group-1");
        }
        return new WordSubject(
                Kind.valueOf(word.substring(0, hyphen).toUpperCase(Locale.ROOT)), word.substring(hyphen + 1));
    }

    /** The word in an address: {@code type-G1.1}. */
    public String word() {
        return kind.name().toLowerCase(Locale.ROOT) + '-' + key;
    }
}
