package org.spean.messaging.link;

import java.time.Instant;
import java.util.Optional;
import org.spean.messaging.Question;
import org.spean.messaging.reply.Said;
import org.spean.messaging.reply.Why;

/** What holds of a link at this moment. */
sealed interface Standing {

    /** There is no such link. */
    record Unknown() implements Standing {}

    /**
     * The question waits for an answer.
     *
     * @param note what is to be said before
     */
    record Open(Question question, Optional<Note> note) implements Standing {}

    /** What is said beside an open question. */
    sealed interface Note {

        /** Somebody will ring them up. */
        record Called() implements Note {}

        /** The answer was taken back. */
        record TakenBack() implements Note {}

        /** Whoever asked does not take this answer. */
        record Refused() implements Note {}

        /** It has to be said again. */
        record Again(Why why) implements Note {}
    }

    /**
     * It is answered.
     *
     * @param just what was answered this moment, by whoever looks; nobody else is told
     * @param back until when the answer can be taken back by this link; empty where it cannot
     */
    record Answered(Optional<Said> just, Optional<Instant> back) implements Standing {}

    /** It cannot be taken back by itself: somebody will ring up about it. */
    record ForAPerson() implements Standing {}

    /** Nobody waits for an answer any more, or the link was used by somebody else. */
    record Over() implements Standing {}
}
