package org.spean.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.spelling.ConsonantKey;
import org.spean.vocabulary.spelling.Spelling;

/**
 * Finds people and posts as they are half remembered: by parts of names in either script, by other spellings, by their sound,
 * and by parts of numbers in any figures. Khmer has no blanks, so what is typed without them is looked for inside.
 */
final class NameMatch {

    private static final int FEWEST_DIGITS = 3;
    private static final int SHORTEST_KEY = 2;
    private static final Pattern NUMBER = Pattern.compile("[+\\d][\\d ()./-]*");
    private static final Pattern BLANKS = Pattern.compile("[\\s,;()]+");

    private final List<Word> words;
    private final String digits;

    record Word(String normal, String loose, String key) {}

    /** A word and its consonants. */
    record Sound(String word, String key) {

        /** In one script what sounds alike is also written alike: "Chanti" is Chanthy and not a centre. */
        boolean like(Word typed) {
            return key.equals(typed.key())
                    && (latin(word) != latin(typed.normal())
                            || distance(word, typed.normal())
                                    <= Math.max(1, typed.normal().length() / 3));
        }

        private static boolean latin(String word) {
            return word.chars().allMatch(letter -> letter < 0x80);
        }

        /** How many letters have to be changed, added or left out. */
        private static int distance(String one, String other) {
            int[] before = IntStream.rangeClosed(0, other.length()).toArray();
            for (int at = 1; at <= one.length(); at++) {
                int[] now = new int[other.length() + 1];
                now[0] = at;
                for (int to = 1; to <= other.length(); to++) {
                    int same = one.charAt(at - 1) == other.charAt(to - 1) ? 0 : 1;
                    now[to] = Math.min(before[to - 1] + same, 1 + Math.min(before[to], now[to - 1]));
                }
                before = now;
            }
            return before[other.length()];
        }
    }

    /** What can be found. */
    record Names(String normal, String loose, List<Sound> sounds, List<String> numbers) {

        static Names of(Stream<String> names, Collection<PhoneNumber> numbers) {
            String normal = Spelling.normal(names.collect(Collectors.joining(" ")));
            return new Names(
                    " " + normal,
                    Spelling.loose(normal),
                    BLANKS.splitAsStream(normal)
                            .map(word -> new Sound(word, ConsonantKey.of(word)))
                            .filter(each -> each.key().length() >= SHORTEST_KEY)
                            .distinct()
                            .toList(),
                    numbers.stream().map(PhoneNumber::e164).toList());
        }
    }

    NameMatch(String typed) {
        String normal = Spelling.normal(typed.strip());
        boolean number = NUMBER.matcher(normal).matches();
        String figures = normal.replaceAll("\\D", "");
        digits = number && figures.length() >= FEWEST_DIGITS ? withoutPrefix(normal, figures) : "";
        words = !digits.isEmpty()
                ? List.of()
                : BLANKS.splitAsStream(normal)
                        .filter(word -> !word.isEmpty())
                        .map(word -> new Word(word, Spelling.loose(word), ConsonantKey.of(word)))
                        .toList();
    }

    /** A number is typed with its 0, with +855, or from the middle. */
    private static String withoutPrefix(String typed, String figures) {
        if (typed.startsWith("+855") || figures.startsWith("855")) {
            return figures.substring(3);
        }
        return figures.startsWith("0") ? figures.substring(1) : figures;
    }

    /** Whether nothing was typed that could be looked for. */
    boolean nothing() {
        return words.isEmpty() && digits.isEmpty();
    }

    /** How well it fits, the higher the better; empty where it does not. */
    Optional<Integer> fit(Names names) {
        if (!digits.isEmpty()) {
            return names.numbers().stream().anyMatch(each -> each.contains(digits)) ? Optional.of(1) : Optional.empty();
        }
        int worst = Integer.MAX_VALUE;
        for (Word word : words) {
            worst = Math.min(worst, fit(word, names));
        }
        return worst > 0 ? Optional.of(worst) : Optional.empty();
    }

    private static int fit(Word word, Names names) {
        if (names.normal().contains(" " + word.normal())) {
            return 4;
        }
        if (names.normal().contains(word.normal())) {
            return 3;
        }
        // Doubled letters count once: "zzzz" is no more than a "z", which stands in many names.
        if (word.loose().length() >= SHORTEST_KEY && names.loose().contains(word.loose())) {
            return 2;
        }
        return word.key().length() >= SHORTEST_KEY && names.sounds().stream().anyMatch(each -> each.like(word)) ? 1 : 0;
    }
}
