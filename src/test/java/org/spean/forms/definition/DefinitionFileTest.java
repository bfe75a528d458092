package org.spean.forms.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spean.forms.definition.DefinitionFault.Kind;

class DefinitionFileTest {

    private static final String HEAD = """
        form: form-9
        edition: 1
        number: {en: Form 9, km: ទម្រង់ ៩}
        title: {en: Trial, km: សាកល្បង}
        about: {en: For a trial., km: សម្រាប់សាកល្បង។}
        source: ours
        copies:
          - {word: file, en: File, km: សំណុំឯកសារ}
        sections:
          - section: one
            title: {en: One, km: មួយ}
            fields:
        """;

    private static final String FIRST = field("first", "kind: yes-no");
    private static final int LINES = 16;

    @Test
    void aFileWithoutAFaultIsAForm() {
        DefinitionReading reading = read(HEAD + FIRST);

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.definition()).hasValueSatisfying(form -> {
            assertThat(form.edition().name().word()).isEqualTo("form-9");
            assertThat(form.fields()).hasSize(1);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faulty")
    void aFaultIsNamedWithItsKindItsLineAndTheWordItIsAbout(String what, String file, DefinitionFault fault) {
        DefinitionReading reading = read(file);

        assertThat(reading.definition()).as(what).isEmpty();
        assertThat(reading.faults()).containsExactly(fault);
    }

    static List<Arguments> faulty() {
        return List.of(
                faulty("an unknown key", FIRST + "        colour: red\n", LINES + 1, Kind.NOT_KNOWN, "colour"),
                faulty("a key twice", FIRST + "        kind: line\n", LINES + 1, Kind.TWICE, "kind"),
                faulty("a field twice", FIRST + FIRST, LINES + 1, Kind.TWICE, "first"),
                faulty(
                        "an option twice",
                        field("b", choice("{word: x, en: X, km: ក}, {word: x, en: Y, km: ខ}")),
                        15,
                        Kind.TWICE,
                        "x"),
                faulty("missing Khmer", FIRST.replace(", km: សំណួរ", ""), 15, Kind.MISSING, "km"),
                faulty("empty Khmer", FIRST.replace("សំណួរ", "\"\""), 15, Kind.EMPTY, "km"),
                faulty("an unknown kind", FIRST.replace("yes-no", "maybe"), 14, Kind.NOT_KNOWN, "maybe"),
                faulty("an unknown sensitivity", FIRST.replace("general", "hidden"), 16, Kind.NOT_KNOWN, "hidden"),
                faulty("a choice without options", field("b", "kind: one"), 14, Kind.NO_OPTIONS, "one"),
                faulty(
                        "options without a choice",
                        FIRST + "        options: []\n",
                        LINES + 1,
                        Kind.OPTIONS_WITHOUT_CHOICE,
                        ""),
                faulty("a table without columns", field("b", "kind: rows"), 14, Kind.NO_COLUMNS, ""),
                faulty("days that are neither", field("b", "kind: day", "days: next"), 15, Kind.NOT_KNOWN, "next"),
                faulty("what is no word", FIRST.replace("first", "First"), 13, Kind.NOT_A_WORD, "First"),
                faulty(
                        "a list where words belong",
                        FIRST.replace("{en: Question, km: សំណួរ}", "[a]"),
                        15,
                        Kind.NOT_A_TABLE,
                        ""),
                faulty(
                        "a field that is taken from its own form",
                        FIRST + "        from: [form-9/other]\n",
                        LINES + 1,
                        Kind.TAKEN_FROM_ITSELF,
                        "form-9/other"),
                faulty(
                        "a condition nobody can read",
                        FIRST + "        when: if first\n",
                        LINES + 1,
                        Kind.CONDITION_UNREADABLE,
                        "if first"),
                faulty(
                        "a condition on nothing",
                        FIRST + "        when: other is yes\n",
                        LINES + 1,
                        Kind.CONDITION_OF_UNKNOWN_FIELD,
                        "other"),
                faulty(
                        "a condition on no option",
                        FIRST + field("b", "kind: line", "when: first is maybe"),
                        19,
                        Kind.CONDITION_OF_UNKNOWN_OPTION,
                        "first is maybe"),
                faulty(
                        "a field that waits for itself",
                        FIRST + "        when: first is yes\n",
                        LINES + 1,
                        Kind.CONDITION_LOOP,
                        "first"),
                faulty(
                        "two fields that wait for each other",
                        field("a", "kind: yes-no", "when: b is yes") + field("b", "kind: yes-no", "when: a is yes"),
                        15,
                        Kind.CONDITION_LOOP,
                        "a"),
                faulty(
                        "a field that waits for a section that waits for it",
                        field("a", "kind: yes-no", "when: b is yes") + """
                              - section: two
                                title: {en: Two, km: ពីរ}
                                when: a is yes
                                fields:
                            """ + field("b", "kind: yes-no"),
                        15,
                        Kind.CONDITION_LOOP,
                        "a"),
                faulty(
                        "a field that leads into a circle is not blamed for it",
                        field("a", "kind: line", "when: b is yes")
                                + field("b", "kind: yes-no", "when: c is yes")
                                + field("c", "kind: yes-no", "when: b is yes"),
                        20,
                        Kind.CONDITION_LOOP,
                        "b"),
                faulty(
                        "columns that wait for each other",
                        field("t", "kind: rows") + """
                                    columns:
                                      - {column: a, kind: yes-no, label: {en: A, km: ក}, when: b is yes}
                                      - {column: b, kind: yes-no, label: {en: B, km: ខ}, when: a is yes}
                            """,
                        18,
                        Kind.CONDITION_LOOP,
                        "a"),
                Arguments.of("a tab", HEAD + FIRST.replace("        label", "\tlabel"), at(15, Kind.NOT_YAML, "")),
                Arguments.of("nothing", "", at(0, Kind.EMPTY, "")),
                Arguments.of("two documents", HEAD + FIRST + "---\nform: b\n", at(17, Kind.NOT_YAML, "")),
                Arguments.of("too large a file", HEAD + FIRST + "#".repeat(600_000), at(0, Kind.TOO_LARGE, "")),
                Arguments.of(
                        "a thousand brackets",
                        "form: " + "[".repeat(1_000) + "]".repeat(1_000),
                        at(1, Kind.TOO_MANY, "")),
                Arguments.of("as many brackets as go in", "[".repeat(400_000), at(1, Kind.TOO_MANY, "")),
                Arguments.of("a part of itself", "form: &a [*a]", at(1, Kind.REPEATED_BY_REFERENCE, "")),
                Arguments.of("a bomb", bomb(), at(2, Kind.REPEATED_BY_REFERENCE, "")));
    }

    @Test
    void aFileAsWindowsSavesItIsReadAsAnyOther() {
        DefinitionReading reading = read("\uFEFF" + (HEAD + FIRST).replace("\n", "\r\n"));

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.definition()).isEqualTo(read(HEAD + FIRST).definition());
    }

    @Test
    void whatIsNotUtf8IsNoForm() {
        byte[] bytes = (HEAD + FIRST).getBytes(StandardCharsets.UTF_16LE);

        assertThat(DefinitionFile.read(bytes).faults()).containsExactly(at(0, Kind.NOT_UTF8, ""));
        assertThat(DefinitionFile.read(new byte[] {(byte) 0xC3, 0x28}).faults())
                .containsExactly(at(0, Kind.NOT_UTF8, ""));
    }

    @Test
    void everyFaultOfAFileIsNamedInItsOrder() {
        String file = HEAD
                + FIRST.replace("yes-no", "maybe")
                + field("b", "kind: one").replace(", km: សំណួរ", "");

        assertThat(read(file).faults())
                .containsExactly(
                        at(14, Kind.NOT_KNOWN, "maybe"), at(18, Kind.NO_OPTIONS, "one"), at(19, Kind.MISSING, "km"));
    }

    @Test
    void aLongWayOfConditionsIsNoCircleAndNoneIsTooLongToFollow() {
        assertThat(read(way("f-0 is yes")).faults()).containsExactly(at(13, Kind.CONDITION_LOOP, "f-0"));
        assertThat(read(way("end is yes")).faults()).isEmpty();
    }

    /** Over three thousand fields, in as few letters as can be, each asked where the next is answered. */
    private static String way(String last) {
        return HEAD.substring(0, HEAD.indexOf("  - section"))
                + IntStream.range(0, 30)
                        .mapToObj(section -> "  - section: s-" + section + "\n    title: {en: S, km: ស}\n    fields:\n"
                                + IntStream.range(section * 110, section * 110 + 110)
                                        .mapToObj(each -> small(
                                                "f-" + each, each == 3_299 ? last : "f-" + (each + 1) + " is yes"))
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining())
                + "  - {section: s-end, title: {en: S, km: ស}, fields: [{field: end, kind: yes-no,"
                + " label: {en: E, km: ច}, sensitivity: general}]}\n";
    }

    private static String small(String word, String when) {
        return "    - {field: " + word + ", kind: yes-no, label: {en: F, km: ក}, sensitivity: general, when: " + when
                + "}\n";
    }

    private static String bomb() {
        return "a0: &a0 [x, x]\n"
                + IntStream.rangeClosed(1, 30)
                        .mapToObj(
                                each -> "a" + each + ": &a" + each + " [*a" + (each - 1) + ", *a" + (each - 1) + "]\n")
                        .collect(Collectors.joining());
    }

    private static Arguments faulty(String what, String fields, int line, Kind kind, String word) {
        return Arguments.of(what, HEAD + fields, at(line, kind, word));
    }

    private static DefinitionFault at(int line, Kind kind, String word) {
        return new DefinitionFault(line, kind, word);
    }

    private static String choice(String options) {
        return "kind: one\n        options: [" + options + "]";
    }

    private static String field(String word, String kind, String... more) {
        String rest =
                List.of(more).stream().map(each -> "        " + each + "\n").collect(Collectors.joining());
        return "      - field: " + word + "\n        " + kind + "\n" + rest
                + "        label: {en: Question, km: សំណួរ}\n        sensitivity: general\n";
    }

    private static DefinitionReading read(String file) {
        return DefinitionFile.read(file.getBytes(StandardCharsets.UTF_8));
    }
}
