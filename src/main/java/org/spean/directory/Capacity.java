package org.spean.directory;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many places a service has by sex and age, and how many are free: numbers only, never who has them.
 *
 * @param places of men, boys, women and girls; those of which nothing is known are missing
 * @param asOf the day on which it was so; empty exactly where nothing is known
 */
public record Capacity(Map<Audience, Places> places, Optional<LocalDate> asOf) {

    /** Where nothing is known. */
    public static final Capacity UNKNOWN = new Capacity(Map.of(), Optional.empty());

    /** More are not believed. */
    public static final int MOST = 9_999;

    /**
     * Places for some.
     *
     * @param all how many there are
     * @param free how many of them; empty where nobody said
     */
    public record Places(int all, Optional<Integer> free) {

        /**
         * Makes one.
         *
         * @throws IllegalArgumentException for numbers that cannot be, and more free than there are
         */
        public Places {
            if (all < 0
                    || all > MOST
                    || free.filter(each -> each < 0 || each > all).isPresent()) {
                throw new IllegalArgumentException("so many places cannot be");
            }
        }

        @Override
        public String toString() {
            return all + free.map(each -> "/" + each).orElse("");
        }
    }

    /**
     * Makes one.
     *
     * @throws IllegalArgumentException when it counts somebody who is neither man, boy, woman nor girl, or has no day
     */
    public Capacity {
        places = Map.copyOf(places);
        if (places.isEmpty() == asOf.isPresent()
                || places.keySet().stream().anyMatch(audience -> !audience.sexAndAge())) {
            throw new IllegalArgumentException("places of men, boys, women or girls on a day");
        }
    }

    /** Whether it said of all its places that none is free. */
    public boolean nothingFree() {
        return !places.isEmpty()
                && places.values().stream()
                        .allMatch(each -> each.free().filter(free -> free == 0).isPresent());
    }

    /** As it stands in a cell: {@code men 4/1; women 10}. All, and after the stroke those that are free. */
    public String written() {
        return new TreeMap<>(places)
                .entrySet().stream()
                        .map(each -> each.getKey().word() + " " + each.getValue())
                        .collect(Collectors.joining("; "));
    }

    /**
     * Reads a cell.
     *
     * @param asOf the day on which it was so
     * @throws IllegalArgumentException when it cannot be read
     */
    public static Capacity read(String written, Optional<LocalDate> asOf) {
        Map<Audience, Places> read = new EnumMap<>(Audience.class);
        for (String part : written.split(";", -1)) {
            if (!part.isBlank()) {
                String[] words = part.strip().split("\\s+", -1);
                if (words.length != 2) {
                    throw new IllegalArgumentException(part);
                }
                Audience audience = Audience.ofWord(words[0]);
                if (read.put(audience, places(words[1])) != null) {
                    throw new IllegalArgumentException(part);
                }
            }
        }
        return read.isEmpty() ? UNKNOWN : new Capacity(read, asOf);
    }

    private static Places places(String numbers) {
        int stroke = numbers.indexOf('/');
        return stroke < 0
                ? new Places(Integer.parseInt(numbers), Optional.empty())
                : new Places(
                        Integer.parseInt(numbers.substring(0, stroke)),
                        Optional.of(Integer.parseInt(numbers.substring(stroke + 1))));
    }
}
