package org.spean.referral;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an act asks.
 *
 * @param name its word: small letters and hyphens
 * @param options the words among which one chooses; empty for other kinds
 * @param needed whether it cannot be left empty
 * @param ofSender it is asked only where the sender writes down what the receiver said by telephone
 * @param when it is asked only where another field of the act has one of some answers; empty: always
 */
public record ActField(
        String name, Kind kind, List<String> options, boolean needed, boolean ofSender, Optional<When> when) {

    /** How it is answered. */
    public enum Kind {
        ONE,
        /** One of the criteria that the service's own entry names. */
        CRITERION,
        DAY,
        /** A few words; sealed. */
        LINE,
        /** As many words as it takes; sealed. */
        STORY
    }

    /**
     * On what it depends.
     *
     * @param field another of the act's fields, before this one
     * @param words any of these answers
     */
    public record When(String field, List<String> words) {}

    static ActField one(String name, String... options) {
        return new ActField(name, Kind.ONE, Arrays.asList(options), true, false, Optional.empty());
    }

    static ActField criterion(String name) {
        return new ActField(name, Kind.CRITERION, List.of(), true, false, Optional.empty());
    }

    static ActField day(String name) {
        return new ActField(name, Kind.DAY, List.of(), true, false, Optional.empty());
    }

    static ActField line(String name) {
        return new ActField(name, Kind.LINE, List.of(), true, false, Optional.empty());
    }

    static ActField story(String name) {
        return new ActField(name, Kind.STORY, List.of(), true, false, Optional.empty());
    }

    ActField optional() {
        return new ActField(name, kind, options, false, ofSender, when);
    }

    ActField bySender() {
        return new ActField(name, kind, options, needed, true, when);
    }

    ActField when(String field, String... words) {
        return new ActField(name, kind, options, needed, ofSender, Optional.of(new When(field, Arrays.asList(words))));
    }

    /** Whether what is answered is sealed: whatever somebody typed. */
    public boolean sealed() {
        return kind == Kind.LINE || kind == Kind.STORY;
    }

    /** How long an answer may be, in letters. */
    public int longest() {
        return kind == Kind.LINE ? 120 : 2_000;
    }

    /** How a value of an enumeration is written: {@code NOT_ELIGIBLE} as {@code not-eligible}. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
