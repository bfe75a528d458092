package org.spean.access.factor;

/** What became of a code that somebody typed. */
public sealed interface Answer {

    /** It opens, for this once. */
    record Right(Kind kind) implements Answer {}

    /** It opens nothing; why is said to nobody: a hint about a guess would be worth something. */
    record Wrong() implements Answer {}

    /** The telephone's code was right and was used already. */
    record UsedCode() implements Answer {}

    /**
     * It stands on the card and was used already.
     *
     * @param number its number on the card
     * @param asked the number that is asked for; 0 where none is left
     */
    record UsedCard(int number, int asked) implements Answer {}
}
