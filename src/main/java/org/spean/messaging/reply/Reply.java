package org.spean.messaging.reply;

import java.util.Optional;

/** What one item of a text means. A text has several where it answers several questions, each by its code. */
public sealed interface Reply {

    /** An answer to one question that is open. */
    record Answer(ReplyCode question, Said said) implements Reply {}

    /** A question was named or picked and nothing said about it yet: put the question again, alone. */
    record Picked(ReplyCode question) implements Reply {}

    /** Please telephone, about no question in particular. */
    record CallMe() implements Reply {}

    /**
     * How does one answer?
     *
     * @param question the one that was named or is alone; empty where none or several are open
     */
    record Help(Optional<ReplyCode> question) implements Reply {}

    /** No more messages to this telephone. */
    record Stop() implements Reply {}

    /** Messages again, please. */
    record Start() implements Reply {}

    /**
     * Nothing is done, the sender is asked again.
     *
     * @param question which it is about: an open one, or for {@link Why#NO_SUCH_QUESTION} the code that is not open; empty
     *     where none was named
     */
    record AskBack(Why why, Optional<ReplyCode> question) implements Reply {}

    /**
     * Nothing is done, a person reads it.
     *
     * <p>A thumb or another picture alone is also not understood: here it says "received" as often as "yes", and a question
     * with five answers is not answered by it. Beside a figure pictures do no harm.
     */
    record NotUnderstood() implements Reply {}
}
