package org.spean.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private record Word(String normal, String loose, String key) {}

    /** What can be found. */
    record Names(String normal, String loose, List<String> keys, List<String> numbers) {

        static Names of(Stream<String> names, Collection<PhoneNumber> numbers) {
            String normal = Spelling.normal(names.collect(Collectors.joining(" ")));
            return new Names(
                    " " + normal,
                    Spelling.loose(normal),
                    BLANKS.splitAsStream(normal)
                            .map(ConsonantKey::of)
                            .filter(key -> key.length() >= SHORTEST_KEY)
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
        if (!word.loose().isEmpty() && names.loose().contains(word.loose())) {
            return 2;
        }
        return word.key().length() >= SHORTEST_KEY && names.keys().stream().anyMatch(key -> key.equals(word.key()))
                ? 1
                : 0;
    }
}
