package org.spean.forms;

/** Why something cannot be an answer to a field. */
public enum AnswerFault {
    /** More letters than the field has room for. */
    TOO_LONG,
    /** Letters that nobody types. */
    CONTROL_LETTERS,
    /** No day, month or year. */
    NOT_A_DAY,
    /** A day that this month does not have. */
    NO_SUCH_DAY,
    /** The field tells of what happened, and this day is still to come. */
    IN_THE_FUTURE,
    /** More than 130 years ago. */
    LONG_AGO,
    /** A year of two figures could be several. */
    YEAR_TOO_SHORT,
    /** No number of years. */
    NOT_AN_AGE,
    /** Nobody becomes so old. */
    TOO_OLD,
    NOT_A_NUMBER,
    /** No amount in riel. */
    NOT_AN_AMOUNT,
    /** An option that the form does not have. */
    NO_SUCH_OPTION,
    NOT_A_PLACE,
    NOT_A_FILE,
    /** Only days and ages are estimated. */
    NOT_ESTIMATED
}
