package org.spean.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.directory.Tier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.context.TestConstructor;

/** The forum's entries as a file, with faults planted into it: each is named by row and column, and nothing is taken. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PlantedFaultsTest {

    private static final String ITEMS = String.join(
            "; ",
            IntStream.range(0, 21)
                    .mapToObj(at -> "012 34%04d".formatted(5000 + at))
                    .toList());

    private final ImportWorld world;
    private final Map<Integer, String> planted = new TreeMap<>();
    private List<String> head = List.of();
    private List<List<String>> rows = List.of();

    PlantedFaultsTest(AutowireCapableBeanFactory beans) {
        world = new ImportWorld(beans);
    }

    @AfterEach
    void leave() {
        world.leaves();
    }

    @Test
    void everyOneOfThirtyFaultsIsNamedByRowAndColumnAndNothingIsTaken() throws IOException {
        read();
        plant("type", "G9.9", "entry.fault.UNKNOWN_TYPE");
        plant("type", "", "entry.fault.MISSING");
        plant("running", "maybe", "entry.fault.YES_OR_NOT_YET");
        plant("coverage", "everywhere", "entry.fault.COVERAGE_WORD");
        plant("provinces", "KH-26", "entry.fault.UNKNOWN_PROVINCE");
        plant(
                "provinces",
                "",
                "entry.fault.PROVINCES_MISSING",
                row -> says(row, "coverage").equals("provinces"));
        plant(
                "provinces",
                "KH-1",
                "entry.fault.PROVINCES_NOT_ASKED",
                row -> says(row, "coverage").equals("nationwide"));
        plant("districts", "12", "entry.fault.UNKNOWN_DISTRICT");
        plant(
                "districts",
                "2501",
                "entry.fault.DISTRICT_ELSEWHERE",
                row -> says(row, "provinces").equals("KH-2"));
        plant("phones", "12", "entry.fault.NO_NUMBER");
        plant("phones", "012 345 678; 012345678", "entry.fault.NUMBER_TWICE");
        plant("phones", ITEMS, "entry.fault.TOO_MANY");
        plant("contacts", ITEMS, "entry.fault.TOO_MANY");
        for (String who : List.of("men", "boys", "women", "girls", "disability", "foreign")) {
            plant("serves_" + who, "perhaps", "entry.fault.YES_OR_NO");
        }
        plant("gaps", "x".repeat(2_001), "entry.fault.TOO_LONG");
        plant("recommendations", "right \u202eto left", "entry.fault.UNPRINTABLE");
        plant("reported", "December", "entry.fault.NO_MONTH");
        plant("reported", "2099-01", "entry.fault.MONTH_TO_COME");
        plant("state", "perhaps", "entry.fault.STATE_WORD");
        plant("closed_until", "2027-01-01", "entry.fault.OPEN_UNTIL");
        plant("ends_on", "31.02.2027", "entry.fault.NO_DAY");
        plant("ends_on", "1999-01-01", "entry.fault.DAY_UNLIKELY");
        plant("hours", "mornings", "entry.fault.NO_HOURS");
        plant("capacity_as_of", "yesterday", "entry.fault.NO_DAY");
        plant(
                "programme",
                "XYZ",
                "entry.fault.UNKNOWN_PROGRAMME",
                row -> says(row, "programme").isEmpty());
        plant("id", rows.getFirst().getFirst(), "import.fault.ID_TWICE");
        plant("organization", "", "import.fault.ORGANIZATION_MISSING");
        assertThat(planted).hasSizeGreaterThanOrEqualTo(30);
        String before = new String(world.csv(Tier.COORDINATORS), StandardCharsets.UTF_8);

        UUID id = world.brought(world.editor, written());
        world.checked(world.editor, id);

        Map<Integer, String> named = new TreeMap<>();
        world.lines(world.editor, id, Verdict.WRONG)
                .forEach(line -> named.put(
                        line.number(),
                        String.join(
                                " | ",
                                line.faults().stream()
                                        .map(each -> (each.column() < 0 ? "" : head.get(each.column())) + ": "
                                                + each.words())
                                        .toList())));
        assertThat(named).isEqualTo(planted);
        assertThat(world.takes(world.editor, id)).isEqualTo(Working.State.WRONG);
        assertThat(new String(world.csv(Tier.COORDINATORS), StandardCharsets.UTF_8))
                .isEqualTo(before);
    }

    private void read() throws IOException {
        String text = new String(world.csv(Tier.COORDINATORS), StandardCharsets.UTF_8).substring(1);
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            List<CSVRecord> all = parser.getRecords();
            head = List.of(all.getFirst().values());
            rows = new ArrayList<>(all.stream()
                    .skip(1)
                    .map(row -> (List<String>) new ArrayList<>(List.of(row.values())))
                    .toList());
        }
    }

    private String says(List<String> row, String column) {
        return row.get(head.indexOf(column));
    }

    private void plant(String column, String cell, String words) {
        plant(column, cell, words, row -> true);
    }

    /** Into the next row that is right and fits; the first stays as it is, for another to have its handle. */
    private void plant(String column, String cell, String words, Predicate<List<String>> fits) {
        for (int at = 1; at < rows.size(); at++) {
            if (!planted.containsKey(at + 2)
                    && fits.test(rows.get(at))
                    && !says(rows.get(at), column).equals(cell)) {
                rows.get(at).set(head.indexOf(column), cell);
                if (column.equals("organization")) {
                    rows.get(at).set(head.indexOf("organization_name_en"), "");
                    rows.get(at).set(head.indexOf("organization_name_km"), "");
                }
                planted.put(at + 2, column + ": " + words);
                return;
            }
        }
        throw new IllegalStateException("no row for " + words);
    }

    private String written() throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(head);
            printer.printRecords(rows);
        }
        return text.toString();
    }
}
