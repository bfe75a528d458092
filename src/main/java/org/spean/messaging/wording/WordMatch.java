package org.spean.messaging.wording;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spean.vocabulary.spelling.KhmerSpelling;

/**
 * Finds words in a text however they are spread or dressed up: through spaces, points and letters that nobody sees, in capitals,
 * with accents, drawn long, and in any order in which Khmer signs can be typed.
 *
 * <p>A Latin word is found as a whole word, or as neighbouring pieces that make it; one that ends with a star also as the
 * beginning of a word, and, from six letters on, anywhere in what is left when all gaps are closed. A Khmer word is found
 * anywhere, for Khmer writes no gaps between words; one of up to three letters only between two clusters, for these are also the
 * beginning of other words.
 */
final class WordMatch {

    private static final int LONG = 6;
    private static final int SHORT_IN_KHMER = 3;
    private static final Pattern PIECE = Pattern.compile("[a-z0-9]+");

    private final List<Latin> latin = new ArrayList<>();
    private final List<Khmer> khmer = new ArrayList<>();
    private final List<String> harmless;

    private record Latin(String told, String letters, boolean begins) {}

    private record Khmer(String told, String typed, String letters) {}

    /**
     * Looks for these.
     *
     * @param words as people write them
     * @param harmless longer Khmer words in which one of them stands and means something else
     */
    WordMatch(Collection<String> words, Collection<String> harmless) {
        for (String word : words) {
            String told = word.replace("*", "");
            if (word.codePoints().anyMatch(KhmerSpelling::khmer)) {
                khmer.add(new Khmer(told, onlyKhmer(told), KhmerSpelling.normal(onlyKhmer(told))));
            } else {
                String letters = String.join("", pieces(told));
                latin.add(new Latin(told, letters, word.endsWith("*")));
            }
        }
        this.harmless = harmless.stream()
                .map(word -> KhmerSpelling.normal(onlyKhmer(word)))
                .toList();
    }

    /** The first of the words that stands there, as it is written in the list. */
    Optional<String> in(String text) {
        List<String> pieces = pieces(text);
        String closed = once(String.join("", pieces));
        return latin.stream()
                .filter(word -> stands(word, pieces, closed))
                .map(Latin::told)
                .findFirst()
                .or(() -> inKhmer(text));
    }

    private static boolean stands(Latin word, List<String> pieces, String closed) {
        if (word.begins() && word.letters().length() >= LONG && closed.contains(once(word.letters()))) {
            return true;
        }
        for (int from = 0; from < pieces.size(); from++) {
            if (word.begins() && pieces.get(from).startsWith(word.letters())) {
                return true;
            }
            int length = 0;
            for (int to = from; to < pieces.size() && length < word.letters().length(); to++) {
                if (!word.letters().startsWith(pieces.get(to), length)) {
                    break;
                }
                length += pieces.get(to).length();
                if (length == word.letters().length()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** As it was typed, and in the one spelling of what looks alike: a sign that was torn from its letter changes only one. */
    private Optional<String> inKhmer(String text) {
        String typed = onlyKhmer(text);
        String normal = KhmerSpelling.normal(typed);
        for (String word : harmless) {
            typed = typed.replace(word, " ");
            normal = normal.replace(word, " ");
        }
        String asTyped = typed;
        String looked = normal;
        return khmer.stream()
                .filter(word -> between(looked, word.letters()) || between(asTyped, word.typed()))
                .map(Khmer::told)
                .findFirst();
    }

    private static boolean between(String text, String word) {
        if (word.length() > SHORT_IN_KHMER) {
            return text.contains(word);
        }
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || text.charAt(at - 1) != KhmerSpelling.COENG;
            boolean ends = end == text.length() || !KhmerSpelling.sign(text.charAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    /** Khmer letters without gaps; whatever else can be read in between stays as one gap. */
    private static String onlyKhmer(String text) {
        return text.codePoints()
                .filter(letter -> KhmerSpelling.khmer(letter) || Character.isLetterOrDigit(letter))
                .filter(letter -> letter != '\u17D4' && letter != '\u17D5' && letter != '\u17D6')
                .mapToObj(letter -> KhmerSpelling.khmer(letter) ? Character.toString(letter) : " ")
                .collect(Collectors.joining());
    }

    /** Runs of letters and figures, without accents; a letter three times or more is drawn long and counts once. */
    private static List<String> pieces(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\p{Cf}&&[^\\u1780-\\u17DD]]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("(?<=[a-z])!(?=[a-z])", "i")
                .replaceAll("([a-z])\\1{2,}", "$1");
        return PIECE.matcher(folded).results().map(MatchResult::group).toList();
    }

    private static String once(String letters) {
        return letters.replaceAll("([a-z])\\1+", "$1");
    }
}
