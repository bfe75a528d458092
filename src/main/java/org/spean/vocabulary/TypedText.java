package org.spean.vocabulary;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What somebody typed, as it is kept. */
public final class TypedText {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private TypedText() {}

    /** Without blanks around, with one where there were several, and as letters are compared. */
    public static String clean(String typed) {
        return Normalizer.normalize(BLANKS.matcher(typed.strip()).replaceAll(" "), Normalizer.Form.NFC);
    }

    /** Whether it has more letters than this. */
    public static boolean longer(String text, int most) {
        return text.codePointCount(0, text.length()) > most;
    }
}
