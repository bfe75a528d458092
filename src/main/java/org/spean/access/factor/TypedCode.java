package org.spean.access.factor;

import java.util.stream.Collectors;

/** A code as somebody typed it: spaces and hyphens do not matter, and figures may be Khmer. */
final class TypedCode {

    private static final int LOOKED_AT = 40;

    private TypedCode() {}

    /** Its figures, in Latin; empty where it holds anything else. */
    static String figures(String typed) {
        String bare = typed.codePoints()
                .limit(LOOKED_AT)
                .filter(each -> !Character.isWhitespace(each) && !Character.isSpaceChar(each) && !ignored(each))
                .mapToObj(each ->
                        Character.isDigit(each) ? String.valueOf(Character.digit(each, 10)) : Character.toString(each))
                .collect(Collectors.joining());
        return bare.matches("[0-9]+") ? bare : "";
    }

    /** Hyphens, points, and the signs of no width that Khmer keyboards put between letters. */
    private static boolean ignored(int letter) {
        return letter == '-' || letter == '.' || letter == '\u200b' || letter == '\u200c' || letter == '\u200d';
    }
}
