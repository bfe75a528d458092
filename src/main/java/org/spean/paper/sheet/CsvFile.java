package org.spean.paper.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV, whichever of comma, semicolon and tab stands between its cells. */
public final class CsvFile {

    private static final char[] SEPARATORS = {',', ';', '\t'};

    private CsvFile() {}

    static void read(Path file, RowTaker rows) {
        read(FileText.of(file), rows);
    }

    /**
     * Gives the rows of a text.
     *
     * @throws RefusedFile where a quotation mark is open at the end
     */
    public static void read(String text, RowTaker rows) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(false)
                .get();
        int number = 0;
        try (CSVParser parser = format.parse(new StringReader(text))) {
            for (CSVRecord record : parser) {
                number++;
                rows.row(number, List.of(record.values()));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new RefusedFile(RefusedFile.Why.DAMAGED, number + 1);
        }
    }

    /** The one that stands most often in the head, outside of quotation marks. */
    static char separator(String text) {
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && (letter == '\n' || letter == '\r')) {
                break;
            } else if (!quoted) {
                for (int each = 0; each < SEPARATORS.length; each++) {
                    counts[each] += letter == SEPARATORS[each] ? 1 : 0;
                }
            }
        }
        int best = 0;
        for (int each = 1; each < SEPARATORS.length; each++) {
            best = counts[each] > counts[best] ? each : best;
        }
        return SEPARATORS[best];
    }
}
