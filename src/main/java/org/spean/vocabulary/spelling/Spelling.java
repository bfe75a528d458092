package org.spean.vocabulary.spelling;

import java.text.Normalizer;
import java.util.Locale;

/** Brings what people type, in either script, to the one form in which it is compared and indexed. */
public final class Spelling {

    /** Cyrillic and Greek letters that look like Latin ones: the report itself writes Konne Khmeng's KK with them. */
    private static final String LOOK_ALIKES = "авсеікмнорстухѕјαβεικνορτυχμ";

    private static final String LATIN = "abceikmhopctyxsjabeikvoptyxm";

    private Spelling() {}

    /**
     * Small letters without accents, Latin digits, Khmer in its one spelling. Never longer than twice the text; anything
     * is accepted, half surrogates too.
     */
    public static String normal(String text) {
        if (plain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String composed = Normalizer.normalize(KhmerSpelling.normal(text), Normalizer.Form.NFD);
        StringBuilder normal = new StringBuilder(composed.length());
        for (int at = 0; at < composed.length(); at++) {
            latin(composed.charAt(at), normal);
        }
        return normal.toString();
    }

    private static boolean plain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static void latin(char typed, StringBuilder normal) {
        if (typed < 0x80) {
            normal.append(Character.toLowerCase(typed));
            return;
        }
        if (typed >= '\u0300' && typed <= '\u036F') {
            return;
        }
        if (typed >= '\u17E0' && typed <= '\u17E9') {
            normal.append((char) ('0' + typed - '\u17E0'));
            return;
        }
        if (KhmerSpelling.khmer(typed)) {
            normal.append(typed);
            return;
        }
        for (char letter : String.valueOf(typed).toLowerCase(Locale.ROOT).toCharArray()) {
            int alike = LOOK_ALIKES.indexOf(letter);
            normal.append(
                    switch (letter) {
                        case 'ß' -> "ss";
                        case 'æ' -> "ae";
                        case 'œ' -> "oe";
                        case 'ø' -> "o";
                        case 'đ', 'ð' -> "d";
                        case 'ł' -> "l";
                        case 'ı' -> "i";
                        default -> alike >= 0 ? LATIN.substring(alike, alike + 1) : String.valueOf(letter);
                    });
        }
    }

    /**
     * A form of one already normal text in which frequent slips are the same: Khmer as
     * {@link KhmerSpelling#loose}, Latin without spaces and doubled letters.
     */
    public static String loose(String normal) {
        String khmer = KhmerSpelling.loose(normal);
        StringBuilder loose = new StringBuilder(khmer.length());
        for (int at = 0; at < khmer.length(); at++) {
            char letter = khmer.charAt(at);
            boolean doubled = !loose.isEmpty() && loose.charAt(loose.length() - 1) == letter && letter < 0x1780;
            if (letter != ' ' && !doubled) {
                loose.append(letter);
            }
        }
        return loose.toString();
    }
}
