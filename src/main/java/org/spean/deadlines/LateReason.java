package org.spean.deadlines;

/** Why something is late (design 4.1): said with one tap, kept for reports. */
public enum LateReason {
    /** The road cannot be driven. */
    ROAD,
    /** No money for the way. */
    MONEY,
    /** The family is not at home. */
    FAMILY_AWAY,
    OFFICIAL_ABSENT,
    OTHER
}
