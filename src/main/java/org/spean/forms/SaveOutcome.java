package org.spean.forms;

/** What came of writing an answer. */
public sealed interface SaveOutcome {

    /**
     * It stands there.
     *
     * @param form as it stands now
     */
    record Saved(KeptAnswer answer, FilledForm form) implements SaveOutcome {}

    /**
     * Somebody else wrote there since: theirs stands, nothing was overwritten.
     *
     * @param theirs what stands there
     */
    record Clash(KeptAnswer theirs) implements SaveOutcome {}

    /** It cannot be an answer to this field; nothing was written. */
    record Refused(AnswerFault fault) implements SaveOutcome {}

    /** The form is finished: it has to be opened again first. */
    record Finished() implements SaveOutcome {}

    /** The line was taken away meanwhile. */
    record LineGone() implements SaveOutcome {}
}
