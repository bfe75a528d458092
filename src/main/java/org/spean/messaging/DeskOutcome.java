package org.spean.messaging;

import org.spean.messaging.reply.Why;

/** What became of what a person did with something in the inbox. */
public sealed interface DeskOutcome {

    /** It is done, and gone from the inbox. */
    record Done() implements DeskOutcome {}

    /** Somebody else has done it, there is no such thing, or it is not theirs to know. */
    record Gone() implements DeskOutcome {}

    /** It does not say with whom they spoke. */
    record WithWhom() implements DeskOutcome {}

    /** The question is not open any more: it was answered otherwise, or its time is over. */
    record Closed() implements DeskOutcome {}

    /** The room that asked does not take this answer. */
    record NotTaken() implements DeskOutcome {}

    /** What became of an answer, for whoever gave it at the desk. */
    static DeskOutcome of(QuestionOutcome outcome) {
        return switch (outcome) {
            case QuestionOutcome.Done(), QuestionOutcome.Already() -> new Done();
            case QuestionOutcome.Closed(Question.State state) -> new Closed();
            case QuestionOutcome.Refused(String words) -> new NotTaken();
            case QuestionOutcome.AskAgain(Why why) -> new NotTaken();
        };
    }
}
