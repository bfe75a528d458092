package org.spean.messaging;

import org.spean.messaging.reply.Why;

/**
 * What an answer does: the slot that rooms above fill (design 2.2). Called in the transaction in which the answer is written
 * down; what it does not accept stays open.
 */
public interface Asker {

    /** By which its questions name it. */
    String name();

    /** Somebody answered. */
    Outcome answered(Question question, Answer answer);

    /**
     * An answer that came by a link was taken back, or was nobody's who was asked (design 3.2): what it did is to be taken back.
     * Called in the transaction in which the question opens again.
     *
     * @return whether that was done; where it cannot be the answer stays, and a person is asked to telephone
     */
    default boolean undone(Question question) {
        return false;
    }

    /** What became of an answer. */
    sealed interface Outcome {

        /** It is done. */
        record Accepted() implements Outcome {}

        /**
         * It cannot be.
         *
         * @param words the key of why, in the asker's words
         */
        record Refused(String words) implements Outcome {}

        /** It has to be asked anew. */
        record AskAgain(Why why) implements Outcome {}
    }
}
