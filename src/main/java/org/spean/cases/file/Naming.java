package org.spean.cases.file;

import org.spean.forms.AnswerFault;

/** What came of writing down who a client is. */
public sealed interface Naming {

    /** It stands in the first form. */
    record Done() implements Naming {}

    /**
     * It does not; nothing was written.
     *
     * @param field at which something is wrong, by its word
     * @param longest how many letters it has room for
     */
    record Wrong(String field, AnswerFault fault, int longest) implements Naming {}

    /** Somebody wrote a name there meanwhile: it is to be looked at first. */
    record ThereAlready() implements Naming {}

    /** The first form is finished: it has to be opened again first. */
    record Finished() implements Naming {}

    /** It is not theirs to write, or there is nothing. */
    record Nothing() implements Naming {}
}
