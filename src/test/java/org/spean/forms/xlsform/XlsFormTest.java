package org.spean.forms.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spean.forms.FormDefinition;
import org.spean.forms.definition.DefinitionFile;

/** What programs on telephones read in the workbook of a form. */
class XlsFormTest {

    private static final Path FORMS = Path.of("data-seed/forms");
    private static final String ENGLISH = "label::English (en)";
    private static final String KHMER = "label::Khmer (km)";
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]+)}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern CHOSEN = Pattern.compile("\\$\\{([^}]+)}(?: = |, )'([^']+)'");

    @ParameterizedTest
    @MethodSource("ours")
    void everyFormIsAWorkbookThatTheStandardUnderstands(Path file) throws IOException {
        Book book = Book.of(form(Files.readString(file)));

        Deque<String> open = new ArrayDeque<>();
        Map<String, String> types = new LinkedHashMap<>();
        for (Map<String, String> row : book.rows("survey")) {
            String type = row.getOrDefault("type", "");
            String name = row.getOrDefault("name", "");
            if (type.startsWith("end_")) {
                assertThat(open.pop()).isEqualTo(type.substring("end_".length()) + " " + name);
                continue;
            }
            if (type.startsWith("begin_")) {
                open.push(type.substring("begin_".length()) + " " + name);
            }
            assertThat(type.split(" ", -1)[0])
                    .isIn(
                            "begin_group",
                            "begin_repeat",
                            "text",
                            "integer",
                            "decimal",
                            "date",
                            "image",
                            "select_one",
                            "select_multiple");
            assertThat(name).matches(NAME);
            assertThat(types.put(name, type)).as("%s stands once", name).isNull();
            assertThat(row.get(ENGLISH)).as(name).isNotBlank();
            assertThat(row.get(KHMER)).as(name).isNotBlank();
        }
        assertThat(open).isEmpty();
        lists(book, types);
    }

    /** Every choice has its list, and every condition names a question and an answer that there are. */
    private static void lists(Book book, Map<String, String> types) {
        Map<String, Set<String>> lists = new LinkedHashMap<>();
        for (Map<String, String> row : book.rows("choices")) {
            assertThat(lists.computeIfAbsent(row.getOrDefault("list_name", ""), none -> new HashSet<>())
                            .add(row.getOrDefault("name", "")))
                    .isTrue();
            assertThat(row.get(ENGLISH)).isNotBlank();
            assertThat(row.get(KHMER)).isNotBlank();
        }
        types.values().stream()
                .filter(type -> type.startsWith("select_"))
                .forEach(type -> assertThat(lists).containsKey(type.split(" ", -1)[1]));
        for (Map<String, String> row : book.rows("survey")) {
            String relevant = row.getOrDefault("relevant", "");
            assertThat(REFERENCE.matcher(relevant).results().map(found -> found.group(1)))
                    .allSatisfy(name -> assertThat(types).containsKey(name));
            CHOSEN.matcher(relevant)
                    .results()
                    .forEach((MatchResult found) -> assertThat(lists.getOrDefault(
                                    types.getOrDefault(found.group(1), "").split(" ", -1)[1], Set.of()))
                            .as(relevant)
                            .contains(found.group(2)));
        }
    }

    static Stream<Path> ours() throws IOException {
        try (Stream<Path> files = Files.list(FORMS)) {
            return files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @Test
    void form2AsksAsThePaperDoes() throws IOException {
        Book book = Book.of(form(Files.readString(FORMS.resolve("form-2.1.yaml"))));

        assertThat(book.rows("settings"))
                .containsExactly(Map.of(
                        "form_title",
                        "Form 2: Family assessment / ទម្រង់ ២៖ ការវាយតម្លៃគ្រួសារ",
                        "form_id",
                        "form_2",
                        "version",
                        "1",
                        "default_language",
                        "Khmer (km)"));
        assertThat(book.question("visit_date"))
                .contains(
                        entry("type", "date"),
                        entry(ENGLISH, "Date of the visit"),
                        entry(KHMER, "ថ្ងៃចុះជួប"),
                        entry("required", "yes"),
                        entry("constraint", ". <= today()"))
                .containsKeys("constraint_message::English (en)", "constraint_message::Khmer (km)");
        assertThat(book.question("home").get("hint::English (en)")).startsWith("As found today.");
        assertThat(book.question("aims_limits"))
                .contains(entry("type", "text"), entry("relevant", "${aims_agreed} = 'with-limits'"))
                .doesNotContainKey("required");
        assertThat(book.question("abuse_words"))
                .contains(
                        entry("relevant", "(${abuse} = 'certain' or ${abuse} = 'signs')"),
                        entry("appearance", "multiline"),
                        entry("constraint", "string-length(.) <= 600"));
        assertThat(book.question("health_words").get("relevant"))
                .startsWith("(selected(${health_troubles}, 'alcohol') or selected(${health_troubles}, 'disability')");
        assertThat(book.question("assessors")).contains(entry("type", "select_multiple assessors_options"));
        assertThat(book.question("chief_agreed")).contains(entry("type", "select_one yes_no"));
        assertThat(book.question("income")).contains(entry("type", "decimal"));
        assertThat(book.question("household")).contains(entry("type", "begin_repeat"));
        assertThat(book.question("household_age"))
                .contains(entry("type", "integer"), entry("constraint", ". >= 0 and . <= 130"));
        assertThat(book.question("section_visit")).contains(entry("type", "begin_group"), entry(ENGLISH, "The visit"));
    }

    private static final String TRICKY = """
            form: form-9
            edition: 3
            number: {en: "=1+1", km: "=1+1"}
            title: {en: "+Trial", km: "@សាកល្បង"}
            about: {en: For a trial., km: សម្រាប់សាកល្បង។}
            source: ours
            copies:
              - {word: file, en: File, km: សំណុំឯកសារ}
            sections:
              - section: a-b
                title: {en: "=HYPERLINK(\\"x\\")", km: "-មួយ"}
                when: free is yes or no and told is given
                fields:
                  - {field: a-b, kind: line, label: {en: "${free} and =cmd", km: "@ក"}, sensitivity: general}
                  - {field: section-a-b, kind: line, label: {en: "\\tTab", km: ក}, sensitivity: general}
              - section: others
                title: {en: Others, km: ផ្សេង}
                fields:
                  - {field: free, kind: yes-no, label: {en: Free, km: ទំនេរ}, sensitivity: general}
                  - {field: told, kind: day, days: any, label: {en: Told, km: ប្រាប់}, sensitivity: general}
                  - field: a
                    kind: rows
                    label: {en: A, km: ក}
                    sensitivity: general
                    columns:
                      - {column: b, kind: signature, label: {en: B, km: ខ}}
                      - {column: c, kind: phone, label: {en: C, km: គ}, when: b is signed}
            """;

    @Test
    void namesThatWouldMeetAreKeptApartAndConditionsFollowThem() throws IOException {
        Book book = Book.of(form(TRICKY));

        assertThat(book.rows("survey").stream()
                        .filter(row -> !row.getOrDefault("type", "").startsWith("end_"))
                        .map(row -> row.getOrDefault("name", "")))
                .containsExactly(
                        "section_a_b_2", "a_b", "section_a_b", "section_others", "free", "told", "a", "a_b_2", "a_c");
        assertThat(book.question("section_a_b_2"))
                .contains(entry("relevant", "(${free} = 'no' or ${free} = 'yes') and ${told} != ''"));
        assertThat(book.question("a_c"))
                .contains(entry("relevant", "${a_b_2} = 'signed'"), entry("appearance", "numbers"));
        assertThat(book.question("told")).doesNotContainKey("constraint");
    }

    @Test
    void whatBeginsLikeAFormulaIsTextAndWordsAreNoReferences() throws IOException {
        Book book = Book.of(form(TRICKY));

        assertThat(book.question("section_a_b_2")).contains(entry(ENGLISH, "=HYPERLINK(\"x\")"), entry(KHMER, "-មួយ"));
        assertThat(book.question("a_b")).contains(entry(ENGLISH, "$ {free} and =cmd"));
        assertThat(book.types).containsOnly(CellType.STRING);
    }

    private static FormDefinition form(String text) {
        var reading = DefinitionFile.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.faults()).isEmpty();
        return reading.definition().orElseThrow();
    }

    /** A workbook as another program reads it. */
    private static final class Book {

        private final Map<String, List<Map<String, String>>> sheets = new LinkedHashMap<>();
        private final Set<CellType> types = new HashSet<>();

        static Book of(FormDefinition form) throws IOException {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            XlsForm.write(file, form);
            Book book = new Book();
            try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
                read.getSheets().forEach(book::read);
            }
            assertThat(book.sheets.keySet()).containsExactly("survey", "choices", "settings");
            return book;
        }

        private void read(Sheet sheet) {
            try (Stream<Row> all = sheet.openStream()) {
                List<String> head = new ArrayList<>();
                List<Map<String, String>> rows = new ArrayList<>();
                all.forEach(row -> {
                    Map<String, String> cells = new LinkedHashMap<>();
                    for (Cell cell : row) {
                        if (cell != null) {
                            types.add(cell.getType());
                            if (row.getRowNum() == 1) {
                                head.add(cell.getText());
                            } else {
                                cells.put(head.get(cell.getColumnIndex()), cell.getText());
                            }
                        }
                    }
                    if (row.getRowNum() > 1) {
                        rows.add(cells);
                    }
                });
                sheets.put(sheet.getName(), rows);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        List<Map<String, String>> rows(String sheet) {
            return sheets.getOrDefault(sheet, List.of());
        }

        Map<String, String> question(String name) {
            return rows("survey").stream()
                    .filter(row -> row.getOrDefault("name", "").equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
