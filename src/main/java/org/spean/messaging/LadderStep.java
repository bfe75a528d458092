package org.spean.messaging;

/**
 * What is done when nobody answers (design 3.4).
 *
 * @param position from 1
 * @param afterHours since the question was asked
 */
public record LadderStep(int position, Kind kind, int afterHours) {

    /** What is done. */
    public enum Kind {
        /** Whoever was asked is rung up. */
        CALL,
        /** The province's other focal person is asked, by message and by call. */
        COLLEAGUE,
        /** The ladder is exhausted: a person telephones them. */
        PERSON
    }
}
