package org.spean.people;

import java.util.Set;

/** What came of an act on an agreement. */
public sealed interface AgreementOutcome {

    /** It stands so now. */
    record Done(Agreement agreement) implements AgreementOutcome {}

    /** It was not done. */
    record Refused(Set<Wrong> wrong) implements AgreementOutcome {}

    /** What is wrong, each with its field. */
    enum Wrong {
        PARTNER_MISSING,
        PARTNER_TOO_LONG,
        SUBJECT_MISSING,
        SUBJECT_TOO_LONG,
        FROM_UNLIKELY,
        UNTIL_BEFORE_FROM,
        /** More than twenty years ahead. */
        UNTIL_TOO_FAR
    }
}
