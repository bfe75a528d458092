package org.spean.messaging.wording;

/**
 * A way to answer that a message can mention; the gateway says which there are. In this order: the digits come before the link,
 * which officials are taught not to trust (design 3.2).
 */
public enum Way {
    /** By SMS, where the sender's number can receive. */
    REPLY,

    /** By a button below the message, in Telegram. */
    BUTTONS,

    /** By telephone, to a person. */
    TELEPHONE,

    /** On the plain page behind a one-time link. */
    LINK
}
