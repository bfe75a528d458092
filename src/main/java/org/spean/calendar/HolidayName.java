package org.spean.calendar;

import org.spean.vocabulary.Language;
import org.spean.vocabulary.TypedText;

/**
 * What a holiday is called, in the languages in which it is known.
 *
 * @param khmer empty where unknown
 * @param english empty where unknown
 */
public record HolidayName(String khmer, String english) {

    /** The longest name, in letters. */
    public static final int MOST_LETTERS = 200;

    /** Without blanks around, and as letters are compared. */
    public HolidayName {
        khmer = TypedText.clean(khmer);
        english = TypedText.clean(english);
    }

    /** The name in this language; empty where unknown. */
    public String exactly(Language language) {
        return language == Language.KHMER ? khmer : english;
    }

    /** The name in this language; in the other where this one is missing. */
    public String in(Language language) {
        return exactly(spokenIn(language));
    }

    /** The language that {@link #in} really answers with. */
    public Language spokenIn(Language wanted) {
        return exactly(wanted).isEmpty() ? other(wanted) : wanted;
    }

    static Language other(Language language) {
        return language == Language.KHMER ? Language.ENGLISH : Language.KHMER;
    }

    /** Whether both would be called the same, in either language. */
    boolean same(HolidayName other) {
        return same(khmer, other.khmer) || same(english, other.english);
    }

    private static boolean same(String one, String other) {
        return !one.isEmpty() && one.equalsIgnoreCase(other);
    }
}
