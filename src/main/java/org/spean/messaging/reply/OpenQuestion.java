package org.spean.messaging.reply;

/**
 * A question that waits for an answer from one telephone.
 *
 * @param code by which a reply names it; no two open questions of a telephone share one
 * @param asked what it asks, and so which answers it takes
 */
public record OpenQuestion(ReplyCode code, Asked asked) {}
