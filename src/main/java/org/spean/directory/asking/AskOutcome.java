package org.spean.directory.asking;

/** What came of an act on the question whether an entry is still right. */
public enum AskOutcome {
    DONE,
    /** Somebody asked already, and an answer is waited for. */
    ASKED_ALREADY,
    /** Somebody was quicker, or it was taken back: nothing is waited for. */
    NOT_OPEN,
    /** It was found right only some days ago. */
    RIGHT_LATELY,
    /** Nobody keeps it. */
    NOBODY,
    /** Whoever keeps it gets no messages at this moment. */
    NOT_REACHED,
    /** Whoever keeps it is asked about many entries already. */
    ASKED_MUCH,
    /** It has to be said with whom one spoke. */
    WITH_WHOM,
    NOT_YOURS
}
