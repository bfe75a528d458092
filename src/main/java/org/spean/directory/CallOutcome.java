package org.spean.directory;

/** What happened when somebody dialled a number. */
public enum CallOutcome {
    ANSWERED,
    NO_ANSWER,
    WRONG_NUMBER,
    CLOSED,
    NEW_NUMBER;

    /** Whether the number leads to nobody any more, whatever it did before. */
    public boolean gone() {
        return this == WRONG_NUMBER || this == CLOSED || this == NEW_NUMBER;
    }
}
