package org.spean.vocabulary.spelling;

/** How many slips of a finger lie between two words: a letter too many, too few, wrong, or two exchanged. */
public final class EditDistance {

    private EditDistance() {}

    /**
     * The distance, or {@code most + 1} where it is more than {@code most}.
     *
     * @param most 0 or more
     */
    public static int between(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[] twoBack = new int[b.length() + 1];
        int[] back = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            back[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int best = i;
            for (int j = 1; j <= b.length(); j++) {
                int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(Math.min(row[j - 1] + 1, back[j] + 1), back[j - 1] + wrong);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, twoBack[j - 2] + 1);
                }
                row[j] = least;
                best = Math.min(best, least);
            }
            if (best > most) {
                return most + 1;
            }
            int[] free = twoBack;
            twoBack = back;
            back = row;
            row = free;
        }
        return Math.min(back[b.length()], most + 1);
    }

    /** One bit for each kind of letter: words that are near differ in few of them. */
    public static long letters(String text) {
        long letters = 0;
        for (int at = 0; at < text.length(); at++) {
            letters |= 1L << (text.charAt(at) & 63);
        }
        return letters;
    }
}
