package org.spean.messaging.reply;

/**
 * A piece of a text with its meaning.
 *
 * @param text digits of a number, the sign of a mark, otherwise as typed
 * @param value of a number (0 where it is longer than four digits), month or weekday; else 0
 * @param apart whether a space stands before it
 */
record Piece(Meaning meaning, String text, int value, boolean apart) {

    static Piece number(String digits, boolean apart) {
        return new Piece(Meaning.NUMBER, digits, digits.length() <= 4 ? Integer.parseInt(digits) : 0, apart);
    }

    boolean is(Meaning other) {
        return meaning == other;
    }

    boolean mark(String sign) {
        return meaning == Meaning.MARK && text.equals(sign);
    }

    /** Whether it is a number of this many digits at most. */
    boolean digits(int most) {
        return meaning == Meaning.NUMBER && text.length() <= most;
    }
}
