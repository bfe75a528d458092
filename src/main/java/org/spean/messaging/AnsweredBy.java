package org.spean.messaging;

/** In which way an answer came. All are equal (design 3.2). */
public enum AnsweredBy {
    SMS,
    KEYPAD,
    TELEGRAM,
    LINK,
    SCREEN,
    /** Somebody spoke to them, and wrote it down. */
    TELEPHONE
}
