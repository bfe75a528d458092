package org.spean.messaging.wording;

/**
 * Why a text may not stand.
 *
 * @param rule which rule it breaks
 * @param found the word, letter or placeholder that breaks it; empty where something is missing altogether
 */
public record Fault(Rule rule, String found) {

    /** The rules, each with words of its own in the screen: what may not be there, and what would work. */
    public enum Rule {
        EMPTY,
        TOO_LONG,
        /** A word of {@link NeverSent}. */
        NEVER_SENT,
        /** A place is said by its slot alone. */
        PLACE,
        /** More than one figure together: an age, a date, a number. */
        FIGURES,
        /** Letters and figures together: a code. */
        CODE,
        /** An address of the web or of mail. */
        ADDRESS,
        /** A letter that the writing does not have, such as one of another script that looks the same, or one that nobody sees. */
        LETTER,
        /** In braces, and none of the slots. */
        NO_SLOT,
        /** A slot, and not one of this kind of message. */
        NOT_HERE,
        /** The kind needs it. */
        MISSING,
        /** It is not always there, so it has to stand in square brackets. */
        NOT_ALWAYS_THERE,
        /** It is always there, so it must not be left out with something else. */
        ALWAYS_THERE,
        /** Square brackets or braces that do not fit. */
        BRACKETS
    }
}
