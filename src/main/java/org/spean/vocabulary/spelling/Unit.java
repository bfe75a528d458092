package org.spean.vocabulary.spelling;

import java.util.ArrayList;
import java.util.List;

/**
 * The smallest piece of a query: a word of a script with spaces, or a cluster of Khmer, which has none.
 *
 * @param text in its one spelling
 * @param khmer whether it is a cluster
 */
public record Unit(String text, boolean khmer) {

    /** Whether it is a number. */
    public boolean digits() {
        return text.chars().allMatch(Character::isDigit);
    }

    /** The pieces of a text that {@link Spelling#normal} has made; signs that are no letters only divide. */
    public static List<Unit> of(String normal) {
        List<Unit> units = new ArrayList<>();
        int at = 0;
        while (at < normal.length()) {
            char letter = normal.charAt(at);
            int end = at + 1;
            if (KhmerSpelling.base(letter)) {
                end = KhmerSpelling.clusterEnd(normal, at);
                units.add(new Unit(normal.substring(at, end), true));
            } else if (KhmerSpelling.sign(letter)) {
                // A sign without its consonant is a slip of the finger; it says nothing.
                end = at + 1;
            } else if (ofWord(normal, at)) {
                StringBuilder word = new StringBuilder();
                while (end <= normal.length()) {
                    if (letter != '\'' && letter != '\u2019') {
                        word.append(letter);
                    }
                    if (end == normal.length() || !(ofWord(normal, end) || apostrophe(normal, end))) {
                        break;
                    }
                    letter = normal.charAt(end++);
                }
                units.add(new Unit(word.toString(), false));
            }
            at = end;
        }
        return units;
    }

    private static boolean ofWord(String text, int at) {
        char letter = text.charAt(at);
        return !KhmerSpelling.khmer(letter)
                && (Character.isLetterOrDigit(letter) || (Character.isSurrogate(letter) && pair(text, at)));
    }

    private static boolean pair(String text, int at) {
        int whole = Character.isHighSurrogate(text.charAt(at))
                ? text.codePointAt(at)
                : at > 0 ? text.codePointAt(at - 1) : 0;
        return Character.isLetterOrDigit(whole);
    }

    private static boolean apostrophe(String text, int at) {
        char letter = text.charAt(at);
        return (letter == '\'' || letter == '\u2019') && at + 1 < text.length() && ofWord(text, at + 1);
    }

    /** The pieces from one to another as one text: words with a space between, clusters without. */
    public static String joined(List<Unit> units) {
        StringBuilder joined = new StringBuilder();
        for (int at = 0; at < units.size(); at++) {
            if (at > 0 && !(units.get(at).khmer() && units.get(at - 1).khmer())) {
                joined.append(' ');
            }
            joined.append(units.get(at).text());
        }
        return joined.toString();
    }
}
