package org.spean.machine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * One table of {@code data-seed}: a CSV file in UTF-8 with a header line, read whole and checked before anything is
 * done with it. Every refusal names file, line and column.
 *
 * @param file the file's name
 * @param rows the rows below the header, in the file's order
 */
public record SeedTable(String file, List<SeedRow> rows) {

    /** Larger files are refused: the whole of the forum's tables has 100 kB, 100,000 services have about 30 MB. */
    static final int MOST_BYTES = 60 * 1024 * 1024;

    /** What spreadsheet programs write before a CSV file in UTF-8. */
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .setAllowMissingColumnNames(false)
            .get();

    /**
     * Reads a file.
     *
     * @param columns the columns that must be there; others are refused, so that a slip of a column cannot go unseen
     * @param key the column whose value may stand once only; where several are named, their values together
     * @throws SeedRefusal naming file, line and column of the first bad cell
     */
    static SeedTable read(String file, byte[] bytes, List<String> columns, String... key) {
        if (bytes.length > MOST_BYTES) {
            throw new SeedRefusal(
                    file, 0, "", "the file has " + bytes.length / (1024 * 1024) + " MB; at most 60 MB are read");
        }
        try (Reader text = decoded(file, bytes);
                CSVParser parser = FORMAT.parse(text)) {
            checkColumns(file, parser.getHeaderNames(), columns);
            List<SeedRow> rows = new ArrayList<>();
            Map<String, Long> seen = new HashMap<>();
            for (CSVRecord each : parser) {
                long line = firstLine(each, parser.getCurrentLineNumber());
                if (each.size() != parser.getHeaderNames().size()) {
                    throw new SeedRefusal(
                            file,
                            line,
                            "",
                            "this line has " + each.size() + " cells, the header has "
                                    + parser.getHeaderNames().size());
                }
                SeedRow row = new SeedRow(file, line, stripped(each));
                refuseControlCharacters(row);
                String name = Stream.of(key).map(row::text).collect(Collectors.joining(" "));
                Long before = seen.putIfAbsent(name, line);
                if (before != null) {
                    throw new SeedRefusal(file, line, key[0], "\"" + name + "\" stands already on line " + before);
                }
                rows.add(row);
            }
            return new SeedTable(file, List.copyOf(rows));
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw new SeedRefusal(file, 0, "", "the file is not a CSV table: " + e.getMessage());
        }
    }

    /** Cells may run over several lines; people look for the one where the row begins. */
    private static long firstLine(CSVRecord row, long lastLine) {
        return lastLine
                - row.stream()
                        .mapToLong(cell ->
                                cell.chars().filter(letter -> letter == '\n').count())
                        .sum();
    }

    private static Map<String, String> stripped(CSVRecord row) {
        return row.toMap().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, cell -> cell.getValue().strip()));
    }

    private static void checkColumns(String file, List<String> found, List<String> wanted) {
        for (String column : wanted) {
            if (!found.contains(column)) {
                throw new SeedRefusal(file, 1, column, "this column is missing; found are " + found);
            }
        }
        for (String column : found) {
            if (!wanted.contains(column)) {
                throw new SeedRefusal(file, 1, column, "this column is not known; known are " + wanted);
            }
        }
    }

    /** Nobody types them, and the database takes none of the worst (U+0000). */
    private static void refuseControlCharacters(SeedRow row) {
        row.cells().forEach((column, text) -> {
            if (text.chars().anyMatch(letter -> letter < ' ' && "\n\r\t".indexOf(letter) < 0)) {
                throw row.refusal(column, "this cell holds a control character");
            }
        });
    }

    private static Reader decoded(String file, byte[] bytes) throws IOException {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw new SeedRefusal(file, firstBadLine(bytes), "", "the file is not written in UTF-8; save it as UTF-8");
        }
        InputStream text = new ByteArrayInputStream(bytes);
        if (Arrays.mismatch(bytes, BYTE_ORDER_MARK) == BYTE_ORDER_MARK.length) {
            text.skipNBytes(BYTE_ORDER_MARK.length);
        }
        return new InputStreamReader(text, StandardCharsets.UTF_8);
    }

    private static long firstBadLine(byte[] bytes) {
        long line = 1;
        int from = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                String text = new String(bytes, from, i - from, StandardCharsets.UTF_8);
                if (text.indexOf('\uFFFD') >= 0) {
                    return line;
                }
                line++;
                from = i + 1;
            }
        }
        return 0;
    }
}
