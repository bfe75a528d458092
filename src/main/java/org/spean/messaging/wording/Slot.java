package org.spean.messaging.wording;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a message may carry beside its fixed words: the allow-list of design 3.1, and nothing else. Each has a type of its own
 * ({@link Slots}); none takes free text.
 */
public enum Slot {
    /** The system's short name; always there. */
    SYSTEM,

    /** {@link Activity}. */
    ACTIVITY,

    /** A day and a month; the weekday where it costs no further part. */
    DATE,

    TIME,

    /** By its name; never a place below it. */
    DISTRICT,

    /** The request's short reply code: not the case code, which would link messages over time. */
    CODE,

    /** The asking worker's work telephone: a number that the organization released for messages. */
    TELEPHONE,

    /** A one-time link: {@code https}, or this machine itself where telephones are simulated. */
    LINK,

    /** By which somebody shows that a telephone is theirs. */
    DIGITS,

    COUNT,

    /** How much of that count is late. */
    LATE,

    /** Reply codes with a number before each. */
    LIST,

    /** How to answer: keys and what they mean, for the ways that the gateway offers. */
    ANSWERS;

    /** As it is kept, and as it stands between the braces: {@code date}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it stands in a text: {@code {date}}. */
    public String placeholder() {
        return "{" + word() + "}";
    }

    /** The slot of this word, if there is one. */
    public static Optional<Slot> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
