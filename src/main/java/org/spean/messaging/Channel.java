package org.spean.messaging;

/** By what somebody is reached (design 3.2). */
public enum Channel {
    SMS,
    VOICE,
    TELEGRAM,
    EMAIL;

    /** Whether anybody tells whether it arrived; where not, it is known that it was taken, and no more. */
    public boolean reportsDelivery() {
        return switch (this) {
            case SMS, VOICE -> true;
            case TELEGRAM, EMAIL -> false;
        };
    }
}
