package org.spean.people;

import java.util.Set;

/** What came of saying that somebody is away. */
public sealed interface AbsenceOutcome {

    /** It is known now. */
    record Done(Absence absence) implements AbsenceOutcome {}

    /** It is not. */
    record Refused(Set<Wrong> wrong) implements AbsenceOutcome {}

    /** What is wrong, each with its field. */
    enum Wrong {
        UNTIL_BEFORE_FROM,
        /** They are back already. */
        UNTIL_OVER,
        /** More than a year ahead. */
        UNTIL_TOO_FAR,
        /** They are known to be away on some of these days. */
        OVERLAPS,
        /** Neither the other focal person nor the deputy: nobody else may do what the post does. */
        ACTING_NOT_THERE,
        /** They no longer hold it. */
        NOT_OPEN
    }
}
