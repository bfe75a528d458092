package org.spean.messaging.reply;

/** Why somebody is asked back instead of being taken at a guess. */
public enum Why {
    /** The day lies before today; without a year also a day that comes again only after half a year. */
    DATE_IS_PAST,
    /** The day lies more than {@link ReplyParser#FARTHEST} ahead. */
    DATE_IS_TOO_FAR,
    /** 31/02, 12/14, or 29/02 where no such day is near. */
    DATE_DOES_NOT_EXIST,
    /** 2 or 4 without a day. */
    DATE_IS_MISSING,
    /** Two readings are possible, or two answers contradict each other. */
    AMBIGUOUS,
    /** It reads like an answer, but several questions are open and none is named: send the numbered list. */
    SEVERAL_OPEN,
    /** The code that was named belongs to no open question of this telephone, or the list is out of date. */
    NO_SUCH_QUESTION,
    /** It reads like an answer, but nothing was asked. */
    NOTHING_OPEN,
    /** The question does not take that answer. */
    NOT_TAKEN
}
