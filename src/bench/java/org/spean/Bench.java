package org.spean;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a benchmark found: one line on the terminal for each figure, the same in {@code target/bench/<name>.json}, and in
 * the end whether every goal holds.
 */
public final class Bench {

    private final String kind;
    private final String name;
    private final List<Map<String, Object>> lines = new ArrayList<>();
    private boolean holds = true;

    /** A benchmark with this name: {@code page}. */
    public Bench(String name) {
        this("bench", name);
    }

    private Bench(String kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    /** An experiment with this name, in which something is broken on purpose: {@code index}. */
    public static Bench ofFault(String name) {
        return new Bench("fault", name);
    }

    /**
     * Something measured, ours or the peer's beside it.
     *
     * @param unit as it is printed, or empty for a ratio
     */
    public record Figure(String name, double value, String unit) {

        private String printed(double any) {
            String number = any >= 100 || any == Math.rint(any) ? "%.0f" : "%.2f";
            return (String.format(Locale.ROOT, number, any) + " " + unit).strip();
        }

        @Override
        public String toString() {
            return name + " " + printed(value);
        }

        /** At most this much, in the figure's unit. */
        public Goal atMost(double limit) {
            return new Goal("≤ " + printed(limit), value <= limit);
        }

        /** At least this much, in the figure's unit. */
        public Goal atLeast(double limit) {
            return new Goal("≥ " + printed(limit), value >= limit);
        }
    }

    /** What was to be reached, and whether it was. */
    public record Goal(String text, boolean reached) {}

    /** A line whose goal must be reached. */
    public void line(String figure, List<Figure> figures, Goal goal) {
        write(figure, figures, goal.text(), goal.reached(), goal.reached() ? "ok" : "MISSED");
    }

    /** A line for comparison only. */
    public void line(String figure, List<Figure> figures) {
        write(figure, figures, "", true, "");
    }

    /** The same with the protection switched off: here the goal must not be reached, or the harness measures nothing. */
    public void control(String figure, List<Figure> figures, Goal goal) {
        write(
                figure,
                figures,
                goal.text(),
                !goal.reached(),
                goal.reached() ? "CONTROL DID NOT FAIL" : "fails, as it must");
    }

    @SuppressWarnings("SystemOut") // the terminal is what a benchmark is for
    private void write(String figure, List<Figure> figures, String goal, boolean ok, String verdict) {
        holds &= ok;
        System.out.println((kind + " " + name + "." + figure + "   "
                        + figures.stream().map(Figure::toString).collect(Collectors.joining("   "))
                        + (goal.isEmpty() ? "" : "   goal " + goal) + "   " + verdict)
                .stripTrailing());
        Map<String, Object> line = new LinkedHashMap<>();
        line.put(kind, name + "." + figure);
        figures.forEach(each -> line.put(each.name(), Map.of("value", each.value(), "unit", each.unit())));
        line.put("goal", goal);
        line.put("verdict", verdict);
        line.put("ok", ok);
        lines.add(line);
    }

    /** Writes the file; the exit status: 0 only when every goal holds and every control failed. */
    public int ends() throws IOException {
        Path file = Path.of("target", "bench", (kind.equals("bench") ? "" : kind + "-") + name + ".json");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(lines));
        return holds ? 0 : 1;
    }
}
