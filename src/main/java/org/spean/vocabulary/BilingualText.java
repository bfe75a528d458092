package org.spean.vocabulary;

/**
 * A name or sentence in both languages.
 *
 * @param english never empty
 * @param khmer empty where nobody has given the Khmer words yet
 */
public record BilingualText(String english, String khmer) {

    public BilingualText {
        if (english.isBlank()) {
            throw new IllegalArgumentException("the English words are missing");
        }
    }

    /** The words in the language asked for; the English ones where Khmer is missing. */
    public String in(Language language) {
        return language == Language.KHMER && !khmer.isEmpty() ? khmer : english;
    }

    /** The language that {@link #in} really answers with: what a screen has to declare for the text. */
    public Language spokenIn(Language wanted) {
        return wanted == Language.KHMER && !khmer.isEmpty() ? Language.KHMER : Language.ENGLISH;
    }
}
