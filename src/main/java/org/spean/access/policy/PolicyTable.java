package org.spean.access.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.spean.access.Role;
import org.spean.vocabulary.Sensitivity;

/** Reads the policy's table. A row that is not understood stops the program: a policy is not guessed at. */
final class PolicyTable {

    private static final String FILE = "/policy.csv";
    private static final String ALL = "all";

    private PolicyTable() {}

    /** One row. */
    record Rule(Operation operation, Tie tie, Set<Sensitivity> sensitivities, Answer answer, String source) {}

    static List<Rule> read() {
        try (InputStream in = Objects.requireNonNull(PolicyTable.class.getResourceAsStream(FILE), FILE);
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return read(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a table.
     *
     * @throws IllegalStateException that names the row which is not understood
     */
    static List<Rule> read(Reader text) throws IOException {
        try (CSVParser rows = CSVParser.parse(
                text,
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setCommentMarker('#')
                        .get())) {
            return rows.stream().map(PolicyTable::rule).toList();
        }
    }

    private static Rule rule(CSVRecord row) {
        try {
            Operation operation = Operation.valueOf(row.get("operation"));
            Rule rule = new Rule(
                    operation,
                    new Tie(Role.valueOf(row.get("role")), Relation.valueOf(row.get("relation"))),
                    sensitivities(operation, row.get("sensitivities").strip()),
                    Answer.valueOf(row.get("allowed").toUpperCase(Locale.ROOT).replace(' ', '_')),
                    row.get("source"));
            if (rule.answer() == Answer.NO || rule.source().isBlank()) {
                throw new IllegalArgumentException("a row allows something, and says where that comes from");
            }
            return rule;
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    FILE + ", row " + row.getRecordNumber() + " is not understood: " + e.getMessage(), e);
        }
    }

    private static Set<Sensitivity> sensitivities(Operation operation, String text) {
        if (text.isEmpty() == operation.byAnswer()) {
            throw new IllegalArgumentException("sensitivities are named where the operation depends on them");
        }
        if (text.isEmpty() || text.equals(ALL)) {
            return EnumSet.allOf(Sensitivity.class);
        }
        return Arrays.stream(text.split("\\s+")).map(Sensitivity::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
