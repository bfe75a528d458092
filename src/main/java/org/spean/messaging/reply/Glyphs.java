package org.spean.messaging.reply;

import org.spean.vocabulary.spelling.Spelling;

/** The signs of a text: what looks alike is made the same, what is not seen is left out. */
final class Glyphs {

    /** Stands for a sign that cannot be read past, because it turns the meaning round. */
    private static final char UNREADABLE = '=';

    private static final String NO_SIGNS = "👎❌🚫✖✗✘❎⛔🙅💔☓✕";
    private static final String BREAKS = ",;!()[]{}\"'’‘“”«»_*#…•·、。¡^`´";

    private Glyphs() {}

    /** In one form: small letters, Latin figures, Khmer in its one spelling. */
    static String normal(String text) {
        return Spelling.normal(plain(text)).replace("a.m", "am").replace("p.m", "pm");
    }

    /** Every script's figures as Latin ones, wide letters as narrow ones, dashes as hyphens; what is not seen is left out. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> plain(sign, plain));
        return plain.toString();
    }

    private static void plain(int sign, StringBuilder plain) {
        int digit = Character.digit(sign, 10);
        if (digit >= 0) {
            plain.append((char) ('0' + digit));
        } else if (sign >= 0xFF01 && sign <= 0xFF5E) {
            plain.append((char) (sign - 0xFF01 + '!'));
        } else if (NO_SIGNS.indexOf(sign) >= 0 && Character.getType(sign) != Character.SURROGATE) {
            plain.append(UNREADABLE);
        } else {
            switch (sign) {
                case '‐', '‑', '‒', '–', '—', '−' -> plain.append('-');
                case '❓', '❔', '¿', '⁇', '؟' -> plain.append('?');
                case '⁄', '∕' -> plain.append('/');
                case '\n', '\r', '\u2028', '\u2029' -> plain.append(',');
                default -> {
                    switch (Character.getType(sign)) {
                        case Character.FORMAT, Character.ENCLOSING_MARK -> {}
                        case Character.CONTROL, Character.SPACE_SEPARATOR, Character.SURROGATE -> plain.append(' ');
                        default -> plain.appendCodePoint(sign);
                    }
                }
            }
        }
    }

    /** Whether it only divides: punctuation, pictures, colours of skin. */
    static boolean divides(int sign) {
        int type = Character.getType(sign);
        boolean picture = (type == Character.OTHER_SYMBOL && sign != '\uFFFD')
                || type == Character.MODIFIER_SYMBOL
                || type == Character.NON_SPACING_MARK;
        return picture || BREAKS.indexOf(sign) >= 0 || (sign >= 0x17D4 && sign <= 0x17DA);
    }
}
