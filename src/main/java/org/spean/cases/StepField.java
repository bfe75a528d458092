package org.spean.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.spean.vocabulary.Sensitivity;

/**
 * What a step asks.
 *
 * @param name its word: small letters and hyphens
 * @param options the words among which one chooses; empty for other kinds
 * @param needed whether the step cannot be recorded without it
 * @param sensitivity whatever is not GENERAL is sealed
 * @param when it is asked only where another field of the step has one of some answers; empty: always
 */
public record StepField(
        String name, Kind kind, List<String> options, boolean needed, Sensitivity sensitivity, Optional<When> when) {

    /** How it is answered. */
    public enum Kind {
        ONE,
        /** Any number of the options. */
        SOME,
        YES_NO,
        /** A day, as {@code 2026-11-30}. */
        DAY,
        /** A whole number from 0 to 99. */
        NUMBER,
        /** A few words. */
        LINE,
        /** As many words as it takes. */
        STORY,
        /** A district's id, as {@code geography} has it. */
        DISTRICT,
        /** An organization's id, as {@code people} has it. */
        ORGANIZATION
    }

    /**
     * On what it depends.
     *
     * @param field another of the step's fields, before this one
     * @param words any of these answers
     */
    public record When(String field, List<String> words) {}

    static StepField one(String name, String... options) {
        return new StepField(name, Kind.ONE, List.of(options), true, Sensitivity.GENERAL, Optional.empty());
    }

    /** One of the values of an enumeration, by their words. */
    static StepField one(String name, Class<? extends Enum<?>> of) {
        return one(name, Stream.of(of.getEnumConstants()).map(StepField::word).toArray(String[]::new));
    }

    static StepField some(String name, String... options) {
        return new StepField(name, Kind.SOME, List.of(options), true, Sensitivity.GENERAL, Optional.empty());
    }

    static StepField yesNo(String name) {
        return plain(name, Kind.YES_NO);
    }

    static StepField day(String name) {
        return plain(name, Kind.DAY);
    }

    static StepField number(String name) {
        return plain(name, Kind.NUMBER);
    }

    static StepField district(String name) {
        return plain(name, Kind.DISTRICT);
    }

    static StepField organization(String name) {
        return plain(name, Kind.ORGANIZATION);
    }

    static StepField line(String name, Sensitivity sensitivity) {
        return new StepField(name, Kind.LINE, List.of(), true, sensitivity, Optional.empty());
    }

    static StepField story(String name, Sensitivity sensitivity) {
        return new StepField(name, Kind.STORY, List.of(), true, sensitivity, Optional.empty());
    }

    private static StepField plain(String name, Kind kind) {
        return new StepField(name, kind, List.of(), true, Sensitivity.GENERAL, Optional.empty());
    }

    /** The same, which may stay empty. */
    StepField optional() {
        return new StepField(name, kind, options, false, sensitivity, when);
    }

    /** The same, of another sensitivity. */
    StepField as(Sensitivity other) {
        return new StepField(name, kind, options, needed, other, when);
    }

    /** The same, asked only there. */
    StepField when(String field, String... words) {
        return new StepField(
                name, kind, options, needed, sensitivity, Optional.of(new When(field, Arrays.asList(words))));
    }

    /** Whether what is answered is sealed. */
    public boolean sealed() {
        return sensitivity != Sensitivity.GENERAL;
    }

    /** How a value of an enumeration is written in an answer: {@code KNOWN_ADULT} as {@code known-adult}. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The value that is written so. */
    public static <E extends Enum<E>> E value(Class<E> of, String word) {
        return Enum.valueOf(of, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
