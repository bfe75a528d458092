package org.spean.deadlines;

import java.time.Instant;

/** What came of an act on a task. */
public sealed interface TaskOutcome {

    /** It stands so now. */
    record Done(Task task) implements TaskOutcome {}

    /**
     * Somebody did it before.
     *
     * @param name as screens show it
     */
    record Already(String name, Instant at) implements TaskOutcome {}

    /** It was not done. */
    record Refused(Why why) implements TaskOutcome {}

    /** Why not. */
    enum Why {
        /** There is no such task for them: it may be another's, or none. */
        GONE,
        /** What it was about has settled itself. */
        NOT_WANTED,
        /** There is nothing to take back. */
        NOT_DONE,
        /** The same was asked for again since: that one is open. */
        ASKED_AGAIN,
        /** Only what is late has a reason for it. */
        NOT_LATE
    }
}
