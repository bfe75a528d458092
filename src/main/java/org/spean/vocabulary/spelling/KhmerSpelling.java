package org.spean.vocabulary.spelling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Brings the ways in which one Khmer word can be typed to one spelling.
 *
 * <p>Keyboards let signs be typed in any order and telephones show many wrong orders as the right word (Unicode Standard,
 * chapter 16.4; khmer-encoding-structure, UTN 61), so that what looks the same is often not the same text. The order kept
 * here is: consonant, subscripts (ro last), robat, register shifter, vowel, other signs, nikahit, reahmuk.
 */
public final class KhmerSpelling {

    public static final char COENG = '\u17D2';
    private static final char SIGN_E = '\u17C1';
    private static final char SIGN_U = '\u17BB';
    private static final char NIKAHIT = '\u17C6';
    private static final char RO = '\u179A';
    private static final char DA = '\u178A';
    private static final char TA = '\u178F';
    private static final char MUUSIKATOAN = '\u17C9';
    private static final char TRIISAP = '\u17CA';
    /** Vowels above the consonant: with them, a shifter is drawn, and often typed, as the vowel u below it. */
    private static final String VOWELS_ABOVE = "\u17B7\u17B8\u17B9\u17BA\u17BE\u17D0";

    private KhmerSpelling() {}

    /** Whether the letter belongs to the Khmer script. */
    public static boolean khmer(int letter) {
        return letter >= 0x1780 && letter <= 0x17DD;
    }

    /** Whether a cluster begins here: a consonant or an independent vowel. */
    public static boolean base(char letter) {
        return letter >= 0x1780 && letter <= 0x17B3;
    }

    /** Whether the letter only stands behind a base: a vowel or another sign. */
    public static boolean sign(char letter) {
        return (letter >= 0x17B4 && letter <= 0x17D3) || letter == 0x17DD;
    }

    /** The text in its one spelling; letters of other scripts stay. */
    public static String normal(String text) {
        String letters = alike(text);
        StringBuilder normal = new StringBuilder(letters.length());
        int at = 0;
        while (at < letters.length()) {
            char letter = letters.charAt(at);
            if (!base(letter)) {
                normal.append(letter);
                at++;
                continue;
            }
            int end = clusterEnd(letters, at);
            cluster(letters, at, end, normal);
            at = end;
        }
        return normal.toString();
    }

    /** Where the cluster that begins here ends: its subscripts and signs in whatever order they stand. */
    public static int clusterEnd(String letters, int from) {
        int at = from + 1;
        while (at < letters.length()) {
            char letter = letters.charAt(at);
            if (letter == COENG && at + 1 < letters.length() && base(letters.charAt(at + 1))) {
                at += 2;
            } else if (sign(letter)) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    private static String alike(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            switch (letter) {
                // Invisible: word breaks, joiners, inherent vowels, marks of direction, soft hyphen.
                case '\u200B',
                        '\u200C',
                        '\u200D',
                        '\u200E',
                        '\u200F',
                        '\u2060',
                        '\uFEFF',
                        '\u00AD',
                        '\u17B4',
                        '\u17B5' -> {}
                case '\u17A3' -> letters.append('\u17A2');
                case '\u17A4' -> letters.append("\u17A2\u17B6");
                case '\u17A8' -> letters.append("\u17A7\u1780");
                case '\u17B2' -> letters.append('\u17B1');
                case '\u17B3' -> letters.append('\u17AA');
                case '\u17A9' -> letters.append("\u17A7");
                case '\u17D3' -> letters.append(NIKAHIT);
                case '\u17D8' -> letters.append(' ');
                default -> letters.append(letter);
            }
        }
        return letters.toString();
    }

    private static void cluster(String letters, int from, int end, StringBuilder normal) {
        normal.append(letters.charAt(from));
        List<Character> below = new ArrayList<>(2);
        List<Character> signs = new ArrayList<>(4);
        for (int at = from + 1; at < end; at++) {
            char letter = letters.charAt(at);
            if (letter == COENG && at + 1 < end && base(letters.charAt(at + 1))) {
                char subscript = letters.charAt(++at);
                below.add(subscript == DA ? TA : subscript);
            } else if (letter != COENG && !signs.contains(letter)) {
                signs.add(letter);
            }
        }
        if (below.remove((Character) RO)) {
            below.add(RO);
        }
        for (char subscript : below) {
            normal.append(COENG).append(subscript);
        }
        compose(signs, letters.charAt(from));
        signs.sort(Comparator.comparingInt(KhmerSpelling::place));
        signs.forEach(normal::append);
    }

    private static void compose(List<Character> signs, char base) {
        together(signs, '\u17B6', '\u17C4');
        together(signs, '\u17B8', '\u17BE');
        together(signs, '\u17C5', '\u17C5');
        boolean above = signs.stream().anyMatch(sign -> VOWELS_ABOVE.indexOf(sign) >= 0);
        int vowelU = signs.indexOf(SIGN_U);
        if (above && vowelU >= 0) {
            char shifter = "\u179F\u17A0\u17A2".indexOf(base) >= 0 ? TRIISAP : MUUSIKATOAN;
            signs.set(vowelU, shifter);
            List<Character> once = signs.stream().distinct().toList();
            signs.clear();
            signs.addAll(once);
        }
        Collections.sort(signs);
    }

    private static void together(List<Character> signs, char other, char whole) {
        if (signs.contains(SIGN_E) && signs.contains(other)) {
            signs.remove((Character) SIGN_E);
            signs.remove((Character) other);
            if (!signs.contains(whole)) {
                signs.add(whole);
            }
        }
    }

    private static int place(char sign) {
        if (sign == '\u17CC') {
            return 1;
        }
        if (sign == MUUSIKATOAN || sign == TRIISAP) {
            return 2;
        }
        if (sign <= '\u17C5') {
            return 3;
        }
        if (sign == NIKAHIT) {
            return 5;
        }
        return sign == '\u17C7' || sign == '\u17C8' ? 6 : 4;
    }

    /**
     * A form in which frequent slips are the same: subscripts stand like full consonants, long and short vowels are one,
     * marks that change the sound only a little are left out. For one already normal text.
     */
    public static String loose(String normal) {
        StringBuilder loose = new StringBuilder(normal.length());
        for (int at = 0; at < normal.length(); at++) {
            char letter = normal.charAt(at);
            switch (letter) {
                case COENG, '\u17C7', '\u17C8' -> {}
                case '\u17C9',
                        '\u17CA',
                        '\u17CB',
                        '\u17CC',
                        '\u17CD',
                        '\u17CE',
                        '\u17CF',
                        '\u17D0',
                        '\u17D1',
                        '\u17DD' -> {}
                case NIKAHIT -> loose.append('\u1798');
                case '\u17B8' -> loose.append('\u17B7');
                case '\u17BA' -> loose.append('\u17B9');
                case '\u17BC' -> loose.append(SIGN_U);
                default -> loose.append(letter);
            }
        }
        return loose.toString();
    }
}
