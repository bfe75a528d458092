package org.spean.directory.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.spean.vocabulary.spelling.ConsonantKey;
import org.spean.vocabulary.spelling.EditDistance;
import org.spean.vocabulary.spelling.KhmerSpelling;
import org.spean.vocabulary.spelling.Spelling;
import org.spean.vocabulary.spelling.Unit;

/** Every word and name that a query can be understood by, ready to be looked up in the ways in which people type. */
final class Vocabulary {

    /** Beginnings that fit more meanings than this say nothing yet. */
    private static final int MOST_MEANINGS_BEGUN = 8;

    private final NavigableMap<String, Phrase> byText = new TreeMap<>();
    private final NavigableMap<String, Set<Phrase>> byLoose = new TreeMap<>();
    private final Map<String, List<Phrase>> byKey = new HashMap<>();
    private final Map<Integer, List<Phrase>> byLength = new HashMap<>();

    /** How many pieces the longest phrase has. */
    private final int longest;

    private Vocabulary(Map<String, Set<Meaning>> phrases) {
        int most = 1;
        for (Map.Entry<String, Set<Meaning>> each : phrases.entrySet()) {
            String text = each.getKey();
            String loose = Spelling.loose(text);
            Phrase plain = new Phrase(text, loose, "", EditDistance.letters(loose), Set.copyOf(each.getValue()));
            Phrase phrase = plain.name()
                    ? new Phrase(text, loose, ConsonantKey.of(text), plain.letters(), plain.meanings())
                    : plain;
            byText.put(text, phrase);
            byLoose.computeIfAbsent(loose, key -> new LinkedHashSet<>()).add(phrase);
            byLength.computeIfAbsent(loose.length(), length -> new ArrayList<>())
                    .add(phrase);
            if (phrase.key().length() >= 3) {
                byKey.computeIfAbsent(phrase.key(), key -> new ArrayList<>()).add(phrase);
            }
            most = Math.max(most, Unit.of(text).size());
        }
        longest = most;
    }

    int longest() {
        return longest;
    }

    /** The meanings of exactly this text; none where it is unknown. */
    Set<Meaning> exact(String text) {
        Phrase phrase = byText.get(text);
        return phrase == null ? Set.of() : phrase.meanings();
    }

    /** The meanings of what is typed with the slips that {@link Spelling#loose} makes equal. */
    Set<Meaning> loose(String loose) {
        return loose.length() < 3 ? Set.of() : meanings(byLoose.getOrDefault(loose, Set.of()));
    }

    /** What may be meant by somebody who has typed this much; none where it may be too many things. */
    Set<Meaning> begun(String text, String loose) {
        boolean khmer = KhmerSpelling.base(text.charAt(0));
        if (loose.length() < 3) {
            return Set.of();
        }
        Set<Meaning> meanings = new LinkedHashSet<>();
        byText.subMap(text, true, text + '\uFFFF', false)
                .values()
                .forEach(phrase -> meanings.addAll(phrase.meanings()));
        if (khmer) {
            byLoose.subMap(loose, true, loose + '\uFFFF', false)
                    .values()
                    .forEach(phrases -> meanings.addAll(meanings(phrases)));
        }
        boolean needs = meanings.stream().anyMatch(meaning -> !(meaning instanceof Meaning.For));
        if (needs) {
            meanings.removeIf(Meaning.For.class::isInstance);
        }
        return meanings.size() > MOST_MEANINGS_BEGUN ? Set.of() : meanings;
    }

    /** Names that sound like this text, whichever script they are written in. */
    Set<Meaning> sounding(String text) {
        String key = ConsonantKey.of(text);
        if (key.length() < 3) {
            return Set.of();
        }
        boolean khmer = KhmerSpelling.base(text.charAt(0));
        return meanings(byKey.getOrDefault(key, List.of()).stream()
                .filter(phrase -> KhmerSpelling.base(phrase.text().charAt(0)) == khmer
                        ? near(text, phrase.text())
                        : key.length() >= 4)
                .toList());
    }

    private static boolean near(String a, String b) {
        int most = (int) (0.45 * Math.max(a.length(), b.length()));
        return EditDistance.between(a, b, most) <= most;
    }

    /**
     * Phrases a typing error away: one from four letters, two from eight.
     *
     * @return null where there is none
     */
    @Nullable
    Near near(String loose) {
        int most = loose.length() >= 8 ? 2 : loose.length() >= 4 ? 1 : 0;
        long letters = EditDistance.letters(loose);
        int best = most;
        List<Phrase> found = new ArrayList<>();
        for (int length = loose.length() - most; most > 0 && length <= loose.length() + most; length++) {
            for (Phrase phrase : byLength.getOrDefault(length, List.of())) {
                // Each slip changes at most two kinds of letters.
                if (phrase.loose().length() < 4 || Long.bitCount(phrase.letters() ^ letters) > 2 * best) {
                    continue;
                }
                int distance = EditDistance.between(loose, phrase.loose(), best);
                if (distance < best) {
                    found.clear();
                    best = distance;
                }
                if (distance == best) {
                    found.add(phrase);
                }
            }
        }
        Set<Meaning> meanings = meanings(found);
        meanings.removeIf(Meaning.For.class::isInstance);
        return meanings.isEmpty() ? null : new Near(meanings, best);
    }

    /**
     * What is a typing error away.
     *
     * @param distance how many
     */
    record Near(Set<Meaning> meanings, int distance) {}

    private static Set<Meaning> meanings(Collection<Phrase> phrases) {
        return phrases.stream()
                .flatMap(phrase -> phrase.meanings().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Collects phrases. */
    static final class Builder {

        private final Map<String, Set<Meaning>> phrases = new HashMap<>();

        /** Adds a meaning to a phrase; phrases without a letter are passed over. */
        Builder add(String phrase, Meaning meaning) {
            String text = Unit.joined(Unit.of(Spelling.normal(phrase)));
            if (!text.isEmpty()) {
                phrases.computeIfAbsent(text, key -> new LinkedHashSet<>()).add(meaning);
            }
            return this;
        }

        /** Adds a meaning to a phrase that has none yet. */
        Builder addIfNew(String phrase, Meaning meaning) {
            String text = Unit.joined(Unit.of(Spelling.normal(phrase)));
            return phrases.containsKey(text) ? this : add(phrase, meaning);
        }

        Vocabulary build() {
            return new Vocabulary(phrases);
        }
    }
}
