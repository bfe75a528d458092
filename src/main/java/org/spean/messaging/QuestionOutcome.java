package org.spean.messaging;

import org.spean.messaging.reply.Why;

/** What became of an answer to a question. */
public sealed interface QuestionOutcome {

    /** It counts. */
    record Done() implements QuestionOutcome {}

    /** The same was answered before: nothing changed. */
    record Already() implements QuestionOutcome {}

    /** It is not open any more: answered otherwise, over or withdrawn. */
    record Closed(Question.State state) implements QuestionOutcome {}

    /** The room that asked does not take it. */
    record Refused(String words) implements QuestionOutcome {}

    /** It has to be said again. */
    record AskAgain(Why why) implements QuestionOutcome {}
}
