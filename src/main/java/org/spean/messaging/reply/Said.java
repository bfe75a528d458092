package org.spean.messaging.reply;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** What an answer to one question says. Which question takes which answers stands at {@link Asked}. */
public sealed interface Said {

    /** The date suits, the entry is right, it is me. */
    record Yes() implements Said {}

    /**
     * Another date is proposed.
     *
     * @param on never before the day of reading, never beyond {@link ReplyParser#FARTHEST} after it
     * @param at empty where no hour was named
     */
    record AnotherDate(LocalDate on, Optional<LocalTime> at) implements Said {}

    /** The date does not suit, and no other is proposed. */
    record Cannot() implements Said {}

    /**
     * The asked person is away.
     *
     * @param until the day that was named; within the bounds of {@link AnotherDate#on}
     */
    record AwayUntil(LocalDate until) implements Said {}

    /** Something in the entry is wrong. */
    record NotRight() implements Said {}

    /** The asked person no longer holds the post. */
    record LeftPost() implements Said {}

    /** It is not my number or I have left (identity); it was not me who answered by the link (echo). */
    record NotMe() implements Said {}

    /** Please telephone about this question. */
    record CallMe() implements Said {}

    /**
     * The figures sent to a new number, right or wrong.
     *
     * @param figures six Latin digits
     */
    record SixFigures(String figures) implements Said {

        /** Without the figures: what is written down is read by others. */
        @Override
        public String toString() {
            return "SixFigures[]";
        }
    }
}
