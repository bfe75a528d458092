package org.spean.messaging;

/** What became of taking an answer back. */
public enum UndoOutcome {
    /** The question is open again. */
    REOPENED,
    /** It cannot be opened again: a person is asked to look. */
    FOR_A_PERSON,
    /** There is nothing to take back: not answered, not by a link, or too long ago. */
    NOTHING
}
