package org.spean.access.session;

/** What became of somebody's wish for a PIN. */
public enum PinOutcome {
    SET,
    /** It is no PIN: too short, too long, or not figures alone. */
    NOT_FIGURES,
    /** One figure over and over, or a row of them. */
    GUESSABLE,
    /** The device is not theirs alone. */
    NOT_OWN,
    WRONG_PASSWORD,
    /** The password was wrong too often: the session is over. */
    OVER
}
