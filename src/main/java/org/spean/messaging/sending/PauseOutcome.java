package org.spean.messaging.sending;

import java.util.Set;

/** What became of an act on a pause. */
public sealed interface PauseOutcome {

    /** It is done, and stands like this now. */
    record Done(Pause pause) implements PauseOutcome {}

    /** Nothing changed. */
    record Refused(Set<Wrong> wrong) implements PauseOutcome {}

    /** What is wrong. */
    enum Wrong {
        /** Administrators and ATRO officers do that. */
        NOT_YOURS,
        REASON_MISSING,
        REASON_TOO_LONG,
        END_PASSED,
        TOO_LONG,
        /** The same is paused already. */
        PAUSED_ALREADY,
        /** There is no such pause, or it is over. */
        OVER
    }
}
