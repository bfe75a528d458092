package org.spean.messaging.sending;

/** What becomes of held messages when a pause is over. Those that are of no use at all any more are never sent. */
public enum CatchUp {
    /** All are sent. */
    ALL,
    /** Those are sent that are not late; the others are marked late, and their questions climb the ladder at once. */
    IN_TIME
}
