package org.spean.cases;

/** Whether a case is worked on. */
public enum CaseState {
    OPEN,
    /** Its closure is proposed; until two have confirmed it, everything goes on (Circular 2-2). */
    CLOSING,
    CLOSED
}
