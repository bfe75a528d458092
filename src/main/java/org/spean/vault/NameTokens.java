package org.spean.vault;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.vocabulary.spelling.ConsonantKey;
import org.spean.vocabulary.spelling.Spelling;

/**
 * What a name can be found by: how each of its parts is written, small slips aside, and how it sounds in Khmer and in any
 * romanisation; and the same of the whole, for who writes it in one word.
 *
 * @param parts each part in turn
 * @param whole all parts in one
 */
record NameTokens(List<Part> parts, Optional<Part> whole) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

    /** More parts than a name has: the rest finds nobody. */
    private static final int MOST_PARTS = 12;

    /** One in two million names has a stranger's spelling. */
    private static final int SPELLING_BITS = 31;

    /** A million sounds: with the some ten thousand that names have, one in a hundred shares its token with another. */
    private static final int SOUND_BITS = 20;

    /** A sound of one consonant would find half of the country. */
    private static final int CLEAR_SOUND = 2;

    /** A last one is heard as a vowel: "Keo" and "Kev" are one name. */
    private static final char OFTEN_A_VOWEL = 'v';

    /**
     * One part of a name.
     *
     * @param spelling its token as it is written
     * @param sounds those of its sounds
     * @param clear whether it sounds like few other names
     */
    record Part(int spelling, Set<Integer> sounds, boolean clear) {

        private static Part of(String word, NameKey key) {
            Set<String> sounds = new LinkedHashSet<>();
            String sound = ConsonantKey.of(word);
            sounds.add(sound);
            if (!sound.isEmpty() && sound.charAt(sound.length() - 1) == OFTEN_A_VOWEL) {
                sounds.add(sound.substring(0, sound.length() - 1));
            }
            return new Part(
                    key.token("spelling", Spelling.loose(word), SPELLING_BITS),
                    sounds.stream()
                            .filter(each -> !each.isEmpty())
                            .map(each -> key.token("sound", each, SOUND_BITS))
                            .collect(Collectors.toUnmodifiableSet()),
                    sound.length() >= CLEAR_SOUND);
        }

        private Stream<Integer> tokens(boolean withSounds) {
            return Stream.concat(Stream.of(spelling), withSounds ? sounds.stream() : Stream.empty());
        }
    }

    static NameTokens of(String name, NameKey key) {
        List<String> words = BETWEEN_WORDS
                .splitAsStream(Spelling.normal(name))
                .filter(each -> !each.isEmpty())
                .limit(MOST_PARTS)
                .toList();
        return new NameTokens(
                words.stream().map(each -> Part.of(each, key)).toList(),
                words.isEmpty() ? Optional.empty() : Optional.of(Part.of(String.join("", words), key)));
    }

    /** All by which its bearer is to be found. */
    Set<Integer> all() {
        return Stream.concat(parts.stream(), whole.stream())
                .flatMap(each -> each.tokens(true))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What to look for where somebody typed it: a token and the part that it stands for, from 1; 0 is the whole. Parts of
     * unclear sound are looked for by it only beside one that is clear.
     */
    List<Asked> asked() {
        boolean clear = parts.stream().anyMatch(Part::clear);
        List<Asked> asked = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            int part = at + 1;
            parts.get(at).tokens(clear).forEach(token -> asked.add(new Asked(part, token)));
        }
        whole.ifPresent(each -> each.tokens(each.clear()).forEach(token -> asked.add(new Asked(0, token))));
        return asked;
    }

    /** One token of one part. */
    record Asked(int part, int token) {}
}
