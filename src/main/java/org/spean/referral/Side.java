package org.spean.referral;

/** On which side of the bridge somebody stands. */
public enum Side {
    /** Those who work on the case. */
    SENDER,
    /** Those to whom the client is passed. */
    RECEIVER
}
