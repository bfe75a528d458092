package org.spean.messaging.reply;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.spean.vocabulary.spelling.Spelling;

/**
 * By which a reply names its question: letter, figure, letter, as {@code A7K}. This shape is never a word, a number, a date
 * or an hour. Of each pair that is easily confused none or only one is used: no 0 O D Q, 1 I L, 5 S, 8 (B stays), Z (2
 * stays), G (6 stays), U V.
 *
 * <p>There are 1,536. It is no secret and no case code: it tells a telephone's few open questions apart, and is drawn anew
 * for each, so that messages are not linked over time.
 *
 * @param code three characters in capital letters
 */
public record ReplyCode(String code) {

    static final String LETTERS = "ABCEFHJKMNPRTWXY";
    static final String FIGURES = "234679";
    private static final int LENGTH = 3;

    public ReplyCode {
        if (!wellFormed(code)) {
            throw new IllegalArgumentException("a reply code is a letter, a figure and a letter of its alphabet");
        }
    }

    /** Any code, each as likely as any other. */
    public static ReplyCode random(RandomGenerator chance) {
        return new ReplyCode("" + any(LETTERS, chance) + any(FIGURES, chance) + any(LETTERS, chance));
    }

    /** Reads what a person typed: small letters, Khmer figures, spaces, points and hyphens between; empty where it is none. */
    public static Optional<ReplyCode> typed(String text) {
        String code =
                Spelling.normal(Glyphs.plain(text)).replaceAll("[\\s.#-]", "").toUpperCase(Locale.ROOT);
        return wellFormed(code) ? Optional.of(new ReplyCode(code)) : Optional.empty();
    }

    private static boolean wellFormed(String code) {
        return code.length() == LENGTH
                && LETTERS.indexOf(code.charAt(0)) >= 0
                && FIGURES.indexOf(code.charAt(1)) >= 0
                && LETTERS.indexOf(code.charAt(2)) >= 0;
    }

    private static char any(String alphabet, RandomGenerator chance) {
        return alphabet.charAt(chance.nextInt(alphabet.length()));
    }

    @Override
    public String toString() {
        return code;
    }
}
