package org.spean.paper;

import java.text.Normalizer;
import java.util.Locale;

/** What of a text reaches paper: no control characters, none that turn the direction, one space for each white one. */
final class Letters {

    private static final int ZERO_WIDTH_JOINERS = 0x200C;
    private static final int LAST_JOINER = 0x200D;

    private Letters() {}

    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(letter -> {
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                clean.append(' ');
            } else if (printed(letter)) {
                clean.appendCodePoint(letter);
            }
        });
        return clean.toString();
    }

    private static boolean printed(int letter) {
        if (letter >= ZERO_WIDTH_JOINERS && letter <= LAST_JOINER) {
            return true;
        }
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    static boolean khmer(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.KHMER;
    }

    static boolean khmer(String text) {
        return text.codePoints().anyMatch(Letters::khmer);
    }

    /** Where words end: of Khmer too, by ICU's dictionary. */
    static com.ibm.icu.text.BreakIterator lines() {
        return com.ibm.icu.text.BreakIterator.getLineInstance(Locale.of("km"));
    }

    /** Where letters end that belong together. */
    static com.ibm.icu.text.BreakIterator letters() {
        return com.ibm.icu.text.BreakIterator.getCharacterInstance(Locale.of("km"));
    }
}
