package org.spean.machine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One table of {@code data-seed}: a CSV file in UTF-8 with a header line, read whole and checked before anything is
 * done with it. Every refusal names file, line and column.
 *
 * @param file the file's name
 * @param rows the rows below the header, in the file's order
 */
public record SeedTable(String file, List<SeedRow> rows) {

    /** Larger files are refused: the whole of the forum's tables has 100 kB. */
    static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setAllowMissingColumnNames(false)
            .get();

    /**
     * Reads a file.
     *
     * @param columns the columns that must be there; others are refused, so that a slip of a column cannot go unseen
     * @param key the column whose value may stand once only
     * @throws SeedRefusal naming file, line and column of the first bad cell
     */
    static SeedTable read(String file, byte[] bytes, List<String> columns, String key) {
        if (bytes.length > MOST_BYTES) {
            throw new SeedRefusal(
                    file, 0, "", "the file has " + bytes.length / (1024 * 1024) + " MB; at most 20 MB are read");
        }
        try (Reader text = decoded(file, bytes);
                CSVParser parser = FORMAT.parse(text)) {
            checkColumns(file, parser.getHeaderNames(), columns);
            List<SeedRow> rows = new ArrayList<>();
            Map<String, Long> seen = new HashMap<>();
            for (CSVRecord each : parser) {
                long line = parser.getCurrentLineNumber();
                if (each.size() != parser.getHeaderNames().size()) {
                    throw new SeedRefusal(
                            file,
                            line,
                            "",
                            "this line has " + each.size() + " cells, the header has "
                                    + parser.getHeaderNames().size());
                }
                SeedRow row = new SeedRow(file, line, Map.copyOf(each.toMap()));
                Long before = seen.putIfAbsent(row.text(key), line);
                if (before != null) {
                    throw new SeedRefusal(
                            file, line, key, "\"" + row.text(key) + "\" stands already on line " + before);
                }
                rows.add(row);
            }
            return new SeedTable(file, List.copyOf(rows));
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw new SeedRefusal(file, 0, "", "the file is not a CSV table: " + e.getMessage());
        }
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

    private static Reader decoded(String file, byte[] bytes) throws IOException {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw new SeedRefusal(file, firstBadLine(bytes), "", "the file is not written in UTF-8; save it as UTF-8");
        }
        return new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8);
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
