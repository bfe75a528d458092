package org.spean.messaging;

/** Why a message does not arrive (design 3.2, "Answers of the provider"). */
public enum Failure {
    /** The telephone is off or out of reach: tried again while the message is of use. */
    UNREACHABLE,
    /** It rang, and nobody answered, or nobody but a machine: tried again, three times in all. */
    NO_ANSWER,
    /** It was to be said in a call and cannot be, and the same went as a text already. */
    NOT_SAYABLE,
    /** It was one of many questions, and was told of in the one message of a morning. */
    GATHERED,
    /** There is no such number, or it takes no messages: the number is marked. */
    NO_SUCH_NUMBER,
    /** The network or the provider lets it not through: sending stops, and somebody is told. */
    BLOCKED,
    /** Whoever has the number wants no messages. */
    OPTED_OUT,
    /** Nobody has shown yet whose number it is. */
    UNVERIFIED,
    /** Nobody holds the post, or whoever does has no number. */
    NOBODY,
    /** It asks something, and nobody could answer it the way it would go: no number that receives, and no link. */
    NO_WAY_BACK,
    /** It was held back until it was too late to be of use. */
    LATE,
    /** The provider does not take what we sent. */
    REFUSED,
    /** Anything else. */
    OTHER;

    /** Whether another try may help. */
    public boolean mayPass() {
        return this == UNREACHABLE || this == NO_ANSWER || this == OTHER;
    }

    /** Whether the number is known not to work from now on. */
    public boolean ofTheNumber() {
        return this == NO_SUCH_NUMBER;
    }
}
