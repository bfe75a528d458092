package org.spean.forms;

/** What came of adding a picture of a form's paper, or of taking one away. */
public enum PaperOutcome {
    /** It is so. */
    DONE,
    /** The form is finished: it has to be opened again first, and nothing of it was changed. */
    FINISHED
}
