package org.spean.forms;

/** What an answer is needed for: a form is never simply incomplete, it is incomplete for something (design 1.3). */
public enum Purpose {
    /** The case can be opened. */
    OPENING,
    /** The district can search the family. */
    SEARCH,
    /** Dates with rules can be worked out. */
    RULES,
    /** It can be decided on reintegration (Circular 1-1, Standards 6.1, 7.8). */
    DECISION,
    /** The reintegration, with its contract and copies (Circular 1-2). */
    REINTEGRATION,
    /** The monthly list and the reports (Circular 3-2 C, 4-A). */
    REPORTS,
    /** The expenses of a visit, which are paid only where its file is complete (Circular 3-2 C). */
    EXPENSES,
    /** The closure of the case (Circular 2-2, Standards 7.10). */
    CLOSURE
}
