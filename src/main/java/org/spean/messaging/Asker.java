package org.spean.messaging;

import java.util.Optional;
import java.util.Set;
import org.spean.messaging.reply.Why;

/**
 * What an answer does: the slot that rooms above fill (design 2.2). Called in the transaction in which the answer is written
 * down; what it does not accept stays open.
 */
public interface Asker {

    /** By which its questions name it. */
    String name();

    /**
     * Called in a transaction that goes on to answer, undo or move these, before any of them is locked. An asker whose own acts
     * lock what is theirs first and its questions after that locks it here in the same order, so that no two wait for each other.
     */
    default void holds(Set<Question> questions) {}

    /**
     * What is asked now in place of a question that was withdrawn, because what it asked about has changed: whoever answers the
     * old one is told the new one.
     */
    default Optional<QuestionId> instead(Question withdrawn) {
        return Optional.empty();
    }

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
