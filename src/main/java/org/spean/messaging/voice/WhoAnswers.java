package org.spean.messaging.voice;

/** Who answered a call, as far as whoever carries it can tell. */
public enum WhoAnswers {
    PERSON,
    MACHINE,
    UNSURE
}
