package org.spean.messaging.reply;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a day, and perhaps an hour, that somebody typed into fields of a page: as in an SMS, and never by a guess. */
public final class TypedDay {

    private static final Pattern HOUR = Pattern.compile("([0-9]{1,2})(?:[:.h]([0-9]{2}))?(?::00)?");
    private static final int LONGEST = 60;
    private static final int HOURS = 24;
    private static final int MINUTES = 60;

    private TypedDay() {}

    /** What was typed. */
    public sealed interface Read {

        /** A day that can be taken, and the hour if there is one. */
        record Day(LocalDate on, Optional<LocalTime> at) implements Read {}

        /** None, and why. */
        record Unclear(Why why) implements Read {}
    }

    /**
     * Reads it.
     *
     * @param day as {@code 14/12}, {@code 14.12}, {@code 14 Dec}, {@code 2026-12-14}, in any figures
     * @param hour as {@code 9}, {@code 9:30}; blank for none
     * @param today in the country
     */
    public static Read read(String day, String hour, LocalDate today) {
        if (day.isBlank()) {
            return new Read.Unclear(Why.DATE_IS_MISSING);
        }
        String hours = Glyphs.plain(hour).strip();
        Optional<LocalTime> at = time(hours);
        if (day.length() > LONGEST || (!hours.isEmpty() && at.isEmpty())) {
            return new Read.Unclear(Why.AMBIGUOUS);
        }
        return switch (WhenReader.read(Lexicon.pieces(Raw.of(Glyphs.normal(day))), today, true)) {
            case When.Day(LocalDate on, Optional<LocalTime> typed) ->
                typed.isPresent() && at.isPresent() && !typed.equals(at)
                        ? new Read.Unclear(Why.AMBIGUOUS)
                        : new Read.Day(on, at.or(() -> typed));
            case When.Unclear(Why why) -> new Read.Unclear(why);
            case When.None() -> new Read.Unclear(Why.AMBIGUOUS);
        };
    }

    private static Optional<LocalTime> time(String hours) {
        Matcher read = HOUR.matcher(hours);
        if (!read.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(read.group(1));
        int minute = read.group(2) == null ? 0 : Integer.parseInt(read.group(2));
        return hour < HOURS && minute < MINUTES ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
