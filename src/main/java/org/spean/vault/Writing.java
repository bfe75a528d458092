package org.spean.vault;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * How values of a type are written before they are sealed, and read after they were opened.
 *
 * @param <T> the values
 * @param write never null
 * @param read the opposite of {@code write}
 */
public record Writing<T>(Function<T, byte[]> write, Function<byte[], T> read) {

    /** Text as UTF-8. */
    public static final Writing<String> TEXT = of(text -> text, text -> text);

    /** A day as {@code 2026-11-24}. */
    public static final Writing<LocalDate> DAY = of(LocalDate::toString, LocalDate::parse);

    /** Something that is written as text. */
    public static <T> Writing<T> of(Function<T, String> write, Function<String, T> read) {
        return new Writing<>(
                value -> write.apply(value).getBytes(StandardCharsets.UTF_8),
                bytes -> read.apply(new String(bytes, StandardCharsets.UTF_8)));
    }
}
