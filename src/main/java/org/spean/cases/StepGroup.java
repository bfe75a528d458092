package org.spean.cases;

/** What steps belong together: under such headings they are offered and read. */
public enum StepGroup {
    /** Safety, care, freedom. */
    CARE,
    /** Search, assessment, reconciliation, decision (Circular 1-1). */
    SEARCH,
    /** Where the client lives (Circular 1-2). */
    PLACEMENT,
    /** Follow-up (Circular 1-3, 1-4). */
    FOLLOW_UP,
    /** Across a border (Forum III). */
    BORDER,
    /** Closing and opening again (Circular 2-2). */
    CLOSURE
}
