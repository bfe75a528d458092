package org.spean.messaging.ladder;

/**
 * What is wrong with a policy.
 *
 * @param position of the step, from 1
 */
public record LadderFault(int position, Why why) {

    /** Why it cannot stand so. */
    public enum Why {
        /** The last step is always a person: otherwise nobody would know that nobody answers. */
        LAST_IS_NO_PERSON,
        /** After a person nothing more is tried. */
        PERSON_IN_BETWEEN,
        /** Less than an hour, or more than two weeks. */
        HOURS_OUT_OF_BOUNDS,
        /** Not later than the step before. */
        NOT_LATER,
        /** More steps than anybody bears. */
        TOO_MANY
    }
}
