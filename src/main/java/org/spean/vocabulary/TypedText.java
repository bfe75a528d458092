package org.spean.vocabulary;

import java.text.Normalizer;

/** What somebody typed, as it is kept. */
public final class TypedText {

    private TypedText() {}

    /** Without blanks around, with one where there were several, and as letters are compared. */
    public static String clean(String typed) {
        return Normalizer.normalize(typed.strip().replaceAll("\\s+", " "), Normalizer.Form.NFC);
    }

    /** Whether it has more letters than this. */
    public static boolean longer(String text, int most) {
        return text.codePointCount(0, text.length()) > most;
    }
}
