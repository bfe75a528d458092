package org.spean.directory.words;

import java.util.Set;

/** What came of a change of words or names. */
public sealed interface WordOutcome {

    /**
     * It counts from now on.
     *
     * @param subject what was changed
     */
    record Done(WordSubject subject) implements WordOutcome {}

    /**
     * Nothing was changed.
     *
     * @param wrong why, everything at once
     */
    record Refused(Set<Wrong> wrong) implements WordOutcome {

        public Refused {
            wrong = Set.copyOf(wrong);
        }
    }

    /** What is wrong with what was asked for. */
    enum Wrong {
        /** No word in either language. */
        NO_WORDS,
        /** A word or phrase is longer than anybody types. */
        WORD_TOO_LONG,
        /** More words than anybody can look over. */
        TOO_MANY_WORDS,
        /** It means no type, group or people. */
        MEANS_NOTHING,
        ENGLISH_MISSING,
        KHMER_MISSING,
        NAME_TOO_LONG,
        /** Somebody else changed it since it was opened. */
        OVERTAKEN
    }
}
