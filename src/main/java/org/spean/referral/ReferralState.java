package org.spean.referral;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How a referral stands (design 1.4). */
public enum ReferralState {
    /** Nothing was sent and nobody agreed yet. */
    DRAFT,
    SENT,
    /** Whoever receives has opened it. */
    ACKNOWLEDGED,
    ACCEPTED,
    ARRIVED,
    SERVED,
    /** The client is with the sender again, or the support has ended (Forum: referring organizations get the cases back). */
    RETURNED,
    DECLINED,
    /** The client took it back. */
    WITHDRAWN,
    CANCELLED,
    NO_ANSWER,
    /** Of several who were asked another said yes first. */
    OVERTAKEN;

    private static final Set<ReferralState> WAITING = EnumSet.of(SENT, ACKNOWLEDGED);
    private static final Set<ReferralState> RUNNING = EnumSet.of(SENT, ACKNOWLEDGED, ACCEPTED, ARRIVED, SERVED);

    /** Whether an answer is waited for. */
    public boolean waiting() {
        return WAITING.contains(this);
    }

    /** Whether it goes on. */
    public boolean running() {
        return RUNNING.contains(this);
    }

    /** Whether nothing comes any more. */
    public boolean over() {
        return this != DRAFT && !running();
    }

    /** The word of four in which people see it; empty for what came to nothing, which has a word of its own. */
    public Optional<FourWords> word() {
        return switch (this) {
            case SENT, ACKNOWLEDGED -> Optional.of(FourWords.WAITING);
            case ACCEPTED, ARRIVED -> Optional.of(FourWords.ACCEPTED);
            case SERVED -> Optional.of(FourWords.HELPED);
            case RETURNED -> Optional.of(FourWords.BACK);
            default -> Optional.empty();
        };
    }
}
