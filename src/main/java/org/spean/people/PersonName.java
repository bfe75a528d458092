package org.spean.people;

import org.spean.vocabulary.Language;
import org.spean.vocabulary.TypedText;

/**
 * How somebody is called, in the scripts in which it is known.
 *
 * @param khmer in Khmer letters; empty where unknown
 * @param latin in Latin letters; empty where unknown
 */
public record PersonName(String khmer, String latin) {

    /** The longest name, in letters. */
    public static final int MOST_LETTERS = 200;

    /** Without blanks around, and as letters are compared. */
    public PersonName {
        khmer = TypedText.clean(khmer);
        latin = TypedText.clean(latin);
    }

    /** The name in the script of the language; in the other where that one is missing. */
    public String in(Language language) {
        return spokenIn(language) == Language.KHMER ? khmer : latin;
    }

    /** The language whose script {@link #in} really answers with. */
    public Language spokenIn(Language wanted) {
        boolean khmerWanted = wanted == Language.KHMER;
        return (khmerWanted ? khmer.isEmpty() : !latin.isEmpty()) ? Language.ENGLISH : Language.KHMER;
    }

    static boolean tooLong(String name) {
        return TypedText.longer(name, MOST_LETTERS);
    }
}
