package org.spean.people;

import java.util.List;
import org.spean.vocabulary.TypedText;

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
        english = TypedText.clean(english);
        khmer = TypedText.clean(khmer);
        acronym = TypedText.clean(acronym);
    }
}
