package org.spean.messaging.sending;

/**
 * A pause and what it holds, or held.
 *
 * @param held how many messages wait because of it
 * @param wentOn how many went on when it was over
 * @param late how many were marked late then
 */
public record PausedNow(Pause pause, long held, long wentOn, long late) {}
