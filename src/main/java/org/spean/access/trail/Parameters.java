package org.spean.access.trail;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What an address asks for, and which of it cannot be read. */
final class Parameters {

    private final Map<String, List<String>> asked;
    private final List<String> unreadable = new ArrayList<>();

    Parameters(Map<String, List<String>> asked) {
        this.asked = asked;
    }

    String text(String name) {
        return asked.getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }

    Optional<LocalDate> day(String name) {
        return read(name, text -> {
            try {
                LocalDate day = LocalDate.parse(text);
                // Beyond these the database knows no moments.
                return Optional.of(day).filter(each -> each.getYear() >= 1970 && each.getYear() < 3000);
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }

    Optional<UUID> id(String name) {
        return read(name, Parameters::uuid);
    }

    <T> Optional<T> one(String name, Function<String, Optional<T>> known) {
        return read(name, known);
    }

    private <T> Optional<T> read(String name, Function<String, Optional<T>> reads) {
        String text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = reads.apply(text);
        if (value.isEmpty()) {
            unreadable.add(name);
        }
        return value;
    }

    /** Written out whole only: Java would read {@code 1-1-1-1-1}, too. */
    static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    List<String> unreadable() {
        return Collections.unmodifiableList(unreadable);
    }
}
