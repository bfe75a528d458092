package org.spean.vocabulary.spelling;

/**
 * How a name sounds to somebody who writes it down without knowing its spelling: its consonants in ten classes, doubled
 * ones once, vowels left out. Khmer names have no one romanisation; "Kampong Cham", "Kompong Jam" and កំពង់ចាម have one
 * key.
 */
public final class ConsonantKey {

    /** The classes of the 33 consonants and of the two letters among them that are no longer used. */
    private static final String KHMER = "kkkkGccccnttttnttttnppppm-rlvssshl-";

    private static final char TOANDAKHIAT = '\u17CD';
    private static final char NIKAHIT = '\u17C6';

    private ConsonantKey() {}

    /** The key of a text that {@link Spelling#normal} has made; shorter than the text, possibly empty. */
    public static String of(String normal) {
        StringBuilder key = new StringBuilder();
        for (Unit unit : Unit.of(normal)) {
            if (unit.khmer()) {
                cluster(unit.text(), key);
            } else {
                word(unit.text(), key);
            }
        }
        // A final r is written and not spoken.
        if (!key.isEmpty() && key.charAt(key.length() - 1) == 'r' && normal.endsWith("\u179A")) {
            key.setLength(key.length() - 1);
        }
        return key.toString();
    }

    private static void cluster(String cluster, StringBuilder key) {
        if (cluster.indexOf(TOANDAKHIAT) >= 0) {
            return;
        }
        for (int at = 0; at < cluster.length(); at++) {
            int letter = cluster.charAt(at) - 0x1780;
            if (cluster.charAt(at) == NIKAHIT) {
                add(key, 'm');
            } else if (letter >= 0 && letter < KHMER.length()) {
                add(key, KHMER.charAt(letter));
            }
        }
    }

    private static void word(String word, StringBuilder key) {
        int at = 0;
        while (at < word.length()) {
            char letter = word.charAt(at);
            char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
            if (letter == 'n' && next == 'g') {
                add(key, 'G');
                at++;
            } else if (next == 'h' && "nkgcjtdpb".indexOf(letter) >= 0) {
                add(key, consonant(letter));
                at++;
            } else if (letter == 'h') {
                // Spoken only before a vowel.
                add(key, "aeiouy".indexOf(next) >= 0 ? 'h' : '-');
            } else if (letter == 'r' || letter == 's') {
                add(key, letter == 'r' && next == ' ' ? '-' : letter);
            } else {
                add(key, consonant(letter));
            }
            at++;
        }
    }

    private static char consonant(char letter) {
        return switch (letter) {
            case 'k', 'g', 'q', 'x' -> 'k';
            case 'c', 'j' -> 'c';
            case 't', 'd' -> 't';
            case 'p', 'b', 'f' -> 'p';
            case 'v', 'w' -> 'v';
            case 's', 'z' -> 's';
            case 'l', 'm', 'n', 'r' -> letter;
            default -> '-';
        };
    }

    private static void add(StringBuilder key, char sound) {
        if (sound != '-' && (key.isEmpty() || key.charAt(key.length() - 1) != sound)) {
            key.append(sound);
        }
    }
}
