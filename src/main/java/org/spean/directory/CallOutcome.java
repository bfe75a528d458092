package org.spean.directory;

/** What happened when somebody dialled a number. */
public enum CallOutcome {
    ANSWERED,
    NO_ANSWER,
    WRONG_NUMBER,
    CLOSED,
    NEW_NUMBER;

    /** Whether the number did its work. */
    public boolean good() {
        return this == ANSWERED;
    }
}
