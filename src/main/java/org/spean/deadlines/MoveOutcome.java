package org.spean.deadlines;

/** What came of setting another day than the rule's. */
public sealed interface MoveOutcome {

    /** It is wanted by the other day now. */
    record Done(Deadline deadline) implements MoveOutcome {}

    /** It was not done. */
    record Refused(Why why) implements MoveOutcome {}

    /** Why not. */
    enum Why {
        /** There is no such deadline for them: only a focal person whom it concerns sets another day. */
        NOT_YOURS,
        /** Nothing is wanted any more. */
        NOT_OPEN,
        /** What the rule wants is no date: visits, copies and the year of a closure stay as they are. */
        NO_DATE,
        /** It is the day that it was already, or over. */
        NOT_LATER,
        /** It would be after the very day for which it is wanted. */
        AFTER_ITS_DAY
    }
}
