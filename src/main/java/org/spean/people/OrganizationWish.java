package org.spean.people;

import java.text.Normalizer;
import java.util.List;

/**
 * What somebody types about an organization.
 *
 * @param kind one of {@link #KINDS}
 */
public record OrganizationWish(String english, String khmer, String acronym, String kind) {

    /** The kinds there are, in the words of the forum's report. */
    public static final List<String> KINDS =
            List.of("NGO", "government", "international organization", "hospital", "social enterprise");

    /** The longest name, in letters. */
    public static final int MOST_LETTERS = 200;

    /** The longest acronym, in letters. */
    public static final int LONGEST_ACRONYM = 30;

    /** Without blanks around, and as letters are compared. */
    public OrganizationWish {
        english = clean(english);
        khmer = clean(khmer);
        acronym = clean(acronym);
    }

    static String clean(String typed) {
        return Normalizer.normalize(typed.strip().replaceAll("\\s+", " "), Normalizer.Form.NFC);
    }

    static boolean longer(String text, int most) {
        return text.codePointCount(0, text.length()) > most;
    }
}
