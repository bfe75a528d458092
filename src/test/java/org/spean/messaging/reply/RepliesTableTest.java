package org.spean.messaging.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What people write and what it means: each line of {@code replies.csv} is a case. */
class RepliesTableTest {

    private static final Path TABLE = Path.of("src/test/resources/org/spean/messaging/reply/replies.csv");
    private static final int LONGEST_NAME = 60;

    @TestFactory
    Stream<DynamicTest> aTextSaysWhatTheTableSays() {
        return lines().stream()
                .map(line -> DynamicTest.dynamicTest(
                        name(line),
                        () -> assertThat(understood(line))
                                .as("line %d, %s", line.getRecordNumber() + 1, line.get("why"))
                                .isEqualTo(line.get("expected"))));
    }

    @Test
    void theTableIsLongEnoughAndSaysNothingTwice() {
        List<List<String>> cases = lines().stream()
                .map(line -> List.of(line.get("text"), line.get("open"), line.get("listed"), line.get("today")))
                .toList();

        assertThat(cases).hasSizeGreaterThanOrEqualTo(250).doesNotHaveDuplicates();
    }

    private static String understood(CSVRecord line) {
        return Notation.of(ReplyParser.read(
                Notation.text(line.get("text")),
                Notation.open(line.get("open")),
                Notation.listed(line.get("listed")),
                LocalDate.parse(line.get("today"))));
    }

    private static String name(CSVRecord line) {
        String text = line.get("text");
        String whole = "'" + (text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) + "…" : text) + "' to "
                + (line.get("open").isEmpty() ? "nothing" : line.get("open"));
        return line.get("listed").isEmpty() ? whole : whole + " after the list " + line.get("listed");
    }

    private static List<CSVRecord> lines() {
        try (CSVParser parser = CSVParser.parse(
                TABLE,
                StandardCharsets.UTF_8,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
