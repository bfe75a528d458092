package org.spean.messaging.reply;

/** What a piece of a text is, before it is known which question it answers. */
enum Meaning {
    /** Latin digits, as many as were typed. */
    NUMBER,
    /** See {@link Raw.Sort#MARK}. */
    MARK,
    YES,
    NO,
    NOT_RIGHT,
    NOT_ME,
    LEFT_POST,
    AWAY,
    CALL,
    HELP,
    STOP,
    START,
    /** A word that leaves an answer as it is. */
    POLITE,
    /** Between two answers, or an hour and its minutes; between two days it makes both unsure. */
    AND,
    /** Before the day of "away until"; elsewhere it stands between two days. */
    UNTIL,
    /** A word that leaves a day as it is, but makes of "1" and "9" something else: one day, at nine. */
    DAY_WORD,
    /** A month's name, with its number. */
    MONTH,
    /** A day of the week, 1 for Monday. */
    WEEKDAY,
    /** A number that follows is a month. */
    MONTH_WORD,
    /** A number that follows is a year. */
    YEAR_WORD,
    /** The first, second, third, as endings of figures. */
    ORDINAL,
    /** A number that follows is an hour. */
    HOUR_WORD,
    /** A number before it is an hour. */
    HOUR_MARK,
    MINUTE,
    HALF,
    MORNING,
    /** One to eleven after noon. */
    PM,
    AFTERNOON,
    EVENING,
    NIGHT,
    NOON,
    /** A day without a date: tomorrow, next week. */
    VAGUE,
    /** Anything else: then a person reads the text. */
    UNKNOWN;

    boolean partOfDay() {
        return switch (this) {
            case MORNING, PM, AFTERNOON, EVENING, NIGHT, NOON -> true;
            default -> false;
        };
    }

    /** Whether it is an answer by itself. */
    boolean answers() {
        return switch (this) {
            case YES, NO, NOT_RIGHT, NOT_ME, LEFT_POST, AWAY, CALL -> true;
            default -> false;
        };
    }
}
