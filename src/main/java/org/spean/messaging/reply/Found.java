package org.spean.messaging.reply;

/** What the part of a text that speaks of one question says about it. */
sealed interface Found {

    record Answered(Said said) implements Found {}

    record Unclear(Why why) implements Found {}

    record AsksForHelp() implements Found {}

    /** There is nothing but punctuation, pictures and polite words. */
    record Nothing() implements Found {}

    /** There is something that no answer has. */
    record Foreign() implements Found {}

    static Found unclear(Why why) {
        return new Unclear(why);
    }

    static Found answered(Said said) {
        return new Answered(said);
    }
}
