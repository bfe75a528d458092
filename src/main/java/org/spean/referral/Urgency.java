package org.spean.referral;

/** How soon help is wanted. */
public enum Urgency {
    /** An answer within two hours, round the clock (design 1.4; ours). */
    EMERGENCY,
    /** Within days. */
    SOON,
    /** When there is a place. */
    LATER;

    /** Whether the two hours of an emergency run. */
    public boolean urgent() {
        return this == EMERGENCY;
    }
}
