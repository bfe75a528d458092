package org.spean.calendar;

import java.util.Set;

/** What came of an act on a holiday. */
public sealed interface HolidayOutcome {

    /** It stands so now; or stood so until it was taken away. */
    record Done(Holiday holiday) implements HolidayOutcome {}

    /** It was not done. */
    record Refused(Set<Wrong> wrong) implements HolidayOutcome {}

    /** What is wrong, those of fields each with its field. */
    enum Wrong {
        /** Only administrators and ATRO officers keep holidays. */
        NOT_YOURS,
        /** Somebody else has corrected it or taken it away meanwhile. */
        GONE,
        /** Before {@link HolidayWish#FIRST_YEAR} or after {@link HolidayWish#LAST_YEAR}. */
        YEAR_UNLIKELY,
        /** That day has a holiday of that name. */
        TAKEN,
        NAME_MISSING,
        KHMER_TOO_LONG,
        ENGLISH_TOO_LONG,
        REFERENCE_TOO_LONG
    }
}
