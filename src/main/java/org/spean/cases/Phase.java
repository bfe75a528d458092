package org.spean.cases;

/** The four phases of a case, in their order (Circular 1): its state on the way home. */
public enum Phase {
    /** The family is searched and assessed, and it is decided (Circular 1-1). */
    PRE_REINTEGRATION,
    /** The client went home; the contract is given out (Circular 1-2). */
    REINTEGRATION,
    /** Follow-up type 1: centre and official together (Circular 1-3). */
    FOLLOW_UP_JOINT,
    /** Follow-up type 2: the official alone (Circular 1-4). */
    FOLLOW_UP_DISTRICT
}
