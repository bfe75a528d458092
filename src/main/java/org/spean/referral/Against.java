package org.spean.referral;

/**
 * What can stand against an act. Each has a sentence in both languages, {@code referral.against.…}, which names the rule, where it
 * is written, and what would make the act possible.
 */
public enum Against {
    /** A question was not answered. */
    MISSING,
    NOT_A_CHOICE,
    NOT_A_DAY,
    DAY_TO_COME,
    /** Before it was sent or agreed. */
    DAY_BEFORE,
    TOO_LONG,

    /** Not from the state in which it is (design 1.4). */
    NOT_NOW,
    /** Another service said yes first. */
    TAKEN_BY_ANOTHER,
    /** Nobody asked anything. */
    NOTHING_ASKED,
    /** The time that was promised is not over (design 1.4). */
    NOT_LATE_YET,
    /** The entry names no criterion that shuts this client out (Standards 7.3). */
    NO_SUCH_CRITERION,

    /** It starts from the client's need (design 1.4). */
    NEED_MISSING,
    /** What is expected of the service (Policy III). */
    EXPECTED_MISSING,
    /** A case note goes with it where the client agreed to one (Forum: referral should be attached with case notes). */
    NOTE_MISSING,
    URGENCY_MISSING,
    /** It starts from the client's decision, and they are told beforehand (design 1.4). */
    CLIENT_NOT_TOLD,
    /** No service was chosen. */
    NO_SERVICE,
    /** More than can be named in one reading. */
    TOO_MANY_SERVICES,
    /** The service is no longer offered. */
    SERVICE_GONE,
    /** Nobody there answers referrals here: it is agreed by telephone. */
    NOBODY_RECEIVES,
    /** The organization is shut out of this case by name (design 1.2). */
    RECEIVER_SHUT_OUT,
    /** The same is asked of the same service already. */
    ALREADY_ASKED,
    /** The case is closed (Policy III). */
    CASE_CLOSED,
    /** Nothing that is in force covers this receiver: no consent, and no decision (Standards 6.3, 11.7). */
    RECEIVER_NOT_COVERED;

    /** The key of its sentence. */
    public String words() {
        return "referral.against." + ActField.word(this);
    }
}
