package org.spean.referral;

import java.util.Locale;

/** What waits for somebody because of a referral. */
public enum ReferralTask {
    /** At the receiver: an answer. */
    REFERRAL_TO_ANSWER(Side.RECEIVER),
    /** At the receiver: the sender has answered a question. */
    REFERRAL_QUESTION_ANSWERED(Side.RECEIVER),
    /** At the receiver: it is over. Of nothing that they could open. */
    REFERRAL_NO_MORE(Side.RECEIVER),

    /** At the receiver: could they take somebody like this? Nobody is in it. */
    REFERRAL_COULD_YOU(Side.RECEIVER),

    /** At whoever asked that. */
    REFERRAL_COULD_ANSWERED(Side.SENDER),

    /** At the sender. */
    REFERRAL_ACCEPTED(Side.SENDER),
    REFERRAL_DECLINED(Side.SENDER),
    REFERRAL_QUESTION(Side.SENDER),
    /** The client came to the service. */
    REFERRAL_ARRIVED(Side.SENDER),
    REFERRAL_HELPED(Side.SENDER),
    REFERRAL_RETURNED(Side.SENDER),
    /** What was agreed by telephone is written within a day (design 1.4). */
    REFERRAL_TO_WRITE(Side.SENDER),
    /** The service ended while somebody waits for it, or is there. */
    REFERRAL_SERVICE_ENDED(Side.SENDER),
    /** At the focal persons: somebody declined for another reason than those that are named (Standards 7.3). */
    REFERRAL_READ_REASON(Side.SENDER);

    private final Side side;

    ReferralTask(Side side) {
        this.side = side;
    }

    /** Whether it is about no referral, so that it is done in the list. */
    public boolean inList() {
        return this == REFERRAL_COULD_YOU || this == REFERRAL_COULD_ANSWERED;
    }

    /** On whose side it waits. */
    public Side side() {
        return side;
    }

    /** The key of its sentence; the same with {@code -why} says what helps. */
    public String words() {
        return "task." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
