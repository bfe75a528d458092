package org.spean.messaging.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The files beside these classes: what people write, read whole. */
final class OwnFiles {

    private static final CSVFormat TABLE = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();

    private OwnFiles() {}

    /** A table with a header. */
    static List<CSVRecord> table(String name) {
        try (Reader text = text(name);
                var rows = TABLE.parse(text)) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static Reader text(String name) {
        return new InputStreamReader(
                Objects.requireNonNull(OwnFiles.class.getResourceAsStream(name), name), StandardCharsets.UTF_8);
    }
}
