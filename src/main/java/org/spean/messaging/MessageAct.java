package org.spean.messaging;

/** What a person can do with one message. */
public enum MessageAct {
    /** It waits for no morning: in the simulation, where nobody sleeps. */
    SEND_NOW,
    /** It is not needed any more. */
    CANCEL,
    /** It was cancelled by mistake. */
    PUT_BACK,
    /** Nobody knows what became of it, and somebody found out that it arrived. */
    ARRIVED,
    /** Nobody knows what became of it, and it is sent again: it may arrive twice. */
    SEND_AGAIN
}
