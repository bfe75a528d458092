package org.spean.forms;

import org.spean.access.guard.Shown;

/** What somebody sees who opens a form. */
public sealed interface Looked {

    /** The form, as far as it may be seen; that was written down. */
    record Open(FormSheet sheet) implements Looked {}

    /**
     * What is open without being asked for anything; the rest is asked a reason or a second yes for.
     *
     * @param more what is asked
     */
    record Part(FormSheet sheet, Looked more) implements Looked {}

    /** A reason first; the same question with one is answered. */
    record NeedsReason(Shown.Why why) implements Looked {}

    /** Somebody else's yes first. */
    record NeedsSecondYes(Shown.Why why) implements Looked {}

    /** There is nothing: also where there is something that is not theirs. */
    record Nothing() implements Looked {}
}
