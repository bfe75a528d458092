package org.spean.messaging.reply;

/**
 * A question that waits for an answer from one telephone.
 *
 * @param code by which a reply names it; no two open questions of a telephone share one
 * @param asked what it asks, and so which answers it takes
 * @param fresh whether the telephone knows that it is open; whoever answers without its code answers something else, where it was
 *     answered, and is open again since, and nobody was told
 */
public record OpenQuestion(ReplyCode code, Asked asked, boolean fresh) {

    /** One of which the telephone knows. */
    public OpenQuestion(ReplyCode code, Asked asked) {
        this(code, asked, true);
    }
}
