package org.spean.messaging;

/** Where a message stands (design 3.2). Reports come late, twice and in any order: it only ever moves forward. */
public enum MessageState {
    /** Waits for its turn. */
    QUEUED,
    /** Somebody is giving it to a provider just now. */
    CLAIMED,
    /** Nobody knows whether a provider took it: it is looked up before anything else, or a person decides. */
    UNKNOWN,
    /** A provider took it. */
    ACCEPTED,
    /** It is on its way to the telephone. */
    SENT,
    /** The telephone has it; whether a person read it is another matter. */
    DELIVERED,
    /** It will not arrive. */
    FAILED,
    /** It came too late to be of use, and was not sent. */
    EXPIRED,
    /** It was not needed any more, and was not sent. */
    CANCELLED;

    /** Whether nothing more is to come. */
    public boolean over() {
        return switch (this) {
            case DELIVERED, FAILED, EXPIRED, CANCELLED -> true;
            case QUEUED, CLAIMED, UNKNOWN, ACCEPTED, SENT -> false;
        };
    }

    /** Whether what a provider reports is news. A report proves that the provider took it, whatever we knew. */
    boolean movesTo(MessageState reported) {
        return switch (this) {
            case QUEUED, CLAIMED, UNKNOWN -> reported != QUEUED && reported != CLAIMED && reported != UNKNOWN;
            case ACCEPTED -> reported == SENT || reported == DELIVERED || reported == FAILED;
            case SENT -> reported == DELIVERED || reported == FAILED;
            // Some providers say that it failed before the telephone says that it has it.
            case FAILED -> reported == DELIVERED;
            case DELIVERED, EXPIRED, CANCELLED -> false;
        };
    }
}
