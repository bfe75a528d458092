package org.spean.geography;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.spean.geography.PlaceFault.Why;

/**
 * One of the four files, taken apart into cells. Its level is told by its name, such as {@code kh-communes.csv.gz}, or else by
 * the length of most of its codes.
 *
 * @param file its name
 * @param kind empty where nothing tells
 * @param lines below the header, in the file's order
 */
record LevelFile(String file, Optional<PlaceKind> kind, List<Line> lines) {

    static final String CODE = "code";
    static final String KHMER = "km";
    static final String LATIN = "latin";
    static final String UNGEGN = "ungegn";
    static final String TYPE_ENGLISH = "type_en";
    static final String TYPE_KHMER = "type_km";

    private static final List<String> NEEDED = List.of(CODE, KHMER, LATIN);
    private static final List<String> KNOWN = List.of(CODE, KHMER, LATIN, UNGEGN, TYPE_ENGLISH, TYPE_KHMER);
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    /**
     * A row.
     *
     * @param number the line of the file in which it begins, the header being line 1
     * @param cells by column, without blanks around; an empty text where nothing stands
     */
    record Line(int number, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** Takes it apart; what is wrong goes to the faults, and rows that cannot be told apart into cells are left out. */
    static Optional<LevelFile> read(BroughtFile brought, List<PlaceFault> faults) {
        String file = brought.name();
        List<CSVRecord> records = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        try (CSVParser parser = FORMAT.parse(new StringReader(FileText.of(brought)))) {
            for (CSVRecord record : parser) {
                records.add(record);
                numbers.add(begins(record, (int) parser.getCurrentLineNumber()));
            }
        } catch (FileText.Unreadable e) {
            faults.add(e.fault());
            return Optional.empty();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            int at = records.isEmpty() ? 1 : numbers.getLast() + 1;
            faults.add(new PlaceFault(file, at, "", Why.NOT_A_TABLE, ""));
            return Optional.empty();
        }
        if (records.size() < 2) {
            faults.add(new PlaceFault(file, 0, "", Why.NO_ROWS, ""));
            return Optional.empty();
        }
        List<String> header = header(file, records.getFirst(), faults);
        if (!header.containsAll(NEEDED)) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        for (int at = 1; at < records.size(); at++) {
            CSVRecord record = records.get(at);
            if (record.size() != header.size()) {
                faults.add(new PlaceFault(file, numbers.get(at), "", Why.CELLS, record.size() + " / " + header.size()));
            } else {
                lines.add(new Line(numbers.get(at), cells(header, record)));
            }
        }
        return Optional.of(new LevelFile(file, kind(file, lines), List.copyOf(lines)));
    }

    private static List<String> header(String file, CSVRecord first, List<PlaceFault> faults) {
        List<String> header = first.stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        NEEDED.stream()
                .filter(column -> !header.contains(column))
                .forEach(column -> faults.add(new PlaceFault(file, 1, column, Why.COLUMN_MISSING, "")));
        Set<String> seen = new HashSet<>();
        header.stream()
                .filter(column -> !KNOWN.contains(column) || !seen.add(column))
                .forEach(column -> faults.add(new PlaceFault(file, 1, column, Why.COLUMN_UNKNOWN, "")));
        return header;
    }

    /** Cells may run over several lines; people look for the one where the row begins. */
    private static int begins(CSVRecord record, int last) {
        return last
                - (int) record.stream()
                        .mapToLong(cell ->
                                cell.chars().filter(letter -> letter == '\n').count())
                        .sum();
    }

    private static Map<String, String> cells(List<String> header, CSVRecord record) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int at = 0; at < header.size(); at++) {
            cells.put(header.get(at), record.get(at).strip());
        }
        return cells;
    }

    private static Optional<PlaceKind> kind(String file, List<Line> lines) {
        String name = file.toLowerCase(Locale.ROOT);
        return Arrays.stream(PlaceKind.values())
                .filter(kind -> name.contains(kind.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .or(() -> mostly(lines));
    }

    private static Optional<PlaceKind> mostly(List<Line> lines) {
        Map<Integer, Long> lengths = lines.stream()
                .map(line -> line.cell(CODE).length())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return Arrays.stream(PlaceKind.values())
                .filter(kind -> lengths.getOrDefault(kind.digits(), 0L) * 2 > lines.size())
                .findFirst();
    }
}
