package org.spean.directory;

/** What can be wrong with a field of an entry that somebody writes; each has words in both languages. */
public enum EntryFault {
    MISSING,
    TOO_LONG,
    /** It holds what cannot be written or printed: control characters. */
    UNPRINTABLE,
    UNKNOWN_ORGANIZATION,
    UNKNOWN_PROGRAMME,
    UNKNOWN_TYPE,
    YES_OR_NO,
    YES_OR_NOT_YET,
    COVERAGE_WORD,
    UNKNOWN_PROVINCE,
    /** Provinces stand exactly where it reaches named provinces. */
    PROVINCES_MISSING,
    PROVINCES_NOT_ASKED,
    UNKNOWN_DISTRICT,
    /** A district of a province that it does not name. */
    DISTRICT_ELSEWHERE,
    NO_NUMBER,
    NUMBER_TWICE,
    TOO_MANY,
    STATE_WORD,
    OPEN_UNTIL,
    NO_DAY,
    /** No day that is likely: long past, or far away. */
    DAY_UNLIKELY,
    NO_MONTH,
    MONTH_TO_COME,
    NO_HOURS,
    NO_PLACES,
    NO_ANSWER_TIME
}
