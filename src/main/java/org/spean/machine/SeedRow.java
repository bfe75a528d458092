package org.spean.machine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One line of a table of {@code data-seed}.
 *
 * @param file the file's name
 * @param line the line in the file, the header being line 1
 * @param cells what stands in each column, trimmed; an empty text where nothing stands
 */
public record SeedRow(String file, long line, Map<String, String> cells) {

    /** What stands in the column; an empty text where nothing stands. */
    public String text(String column) {
        return cells.getOrDefault(column, "");
    }

    /** What stands in the column, if anything does. */
    public Optional<String> optional(String column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    /**
     * What stands in the column.
     *
     * @throws SeedRefusal when nothing does
     */
    public String needed(String column) {
        return optional(column).orElseThrow(() -> refusal(column, "this cell may not be empty"));
    }

    /** The items of a list cell, separated by semicolons. */
    public List<String> list(String column) {
        return Arrays.stream(text(column).split(";", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /**
     * The cell read as a value.
     *
     * @param reader throws {@link IllegalArgumentException} with a reason when it cannot
     * @throws SeedRefusal with that reason, naming the cell
     */
    public <T> T value(String column, Function<String, T> reader) {
        return read(column, needed(column), reader);
    }

    /** The items of a list cell, each read as a value; refusals as in {@link #value}. */
    public <T> List<T> values(String column, Function<String, T> reader) {
        return list(column).stream().map(item -> read(column, item, reader)).toList();
    }

    private <T> T read(String column, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw refusal(column, "\"" + text + "\" cannot be read: " + e.getMessage());
        }
    }

    /** A refusal that names this cell. */
    public SeedRefusal refusal(String column, String why) {
        return new SeedRefusal(file, line, column, why);
    }
}
