package org.spean.forms.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormName;
import org.spean.forms.definition.DefinitionFault.Kind;
import org.spean.vocabulary.Sensitivity;

/** What stands against a revision of the ministry's Form 2. */
class RevisionCheckTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("faulty")
    void whatCannotBeTakenInIsNamedWithItsLine(String what, Revised revised, int line, Kind kind, String word) {
        assertThat(faults(revised, Revised.form2().form()))
                .as(what)
                .containsExactly(new DefinitionFault(line, kind, word));
    }

    static List<Arguments> faulty() {
        return List.of(
                faulty("nothing different", Revised.next(), "", Kind.NOTHING_DIFFERENT, ""),
                faulty(
                        "another form",
                        changed().with("form: form-2", "form: form-9"),
                        "form:",
                        Kind.NOT_OUR_FORM,
                        "form-9"),
                faulty(
                        "the same edition",
                        Revised.form2().with("Family ass", "Family Ass"),
                        "edition:",
                        Kind.NOT_THE_NEXT_EDITION,
                        "2"),
                faulty(
                        "an edition too far",
                        changed().with("edition: 2", "edition: 3"),
                        "edition:",
                        Kind.NOT_THE_NEXT_EDITION,
                        "2"),
                faulty(
                        "another kind",
                        Revised.next().with("kind: riel", "kind: number"),
                        "kind: number\n        label: {en: Income",
                        Kind.KIND_CHANGED,
                        "income"),
                faulty(
                        "another kind of a column",
                        Revised.next().with("kind: age", "kind: line"),
                        "kind: line\n            label: {en: Age",
                        Kind.KIND_CHANGED,
                        "household/age"),
                faulty(
                        "a field that more would see",
                        Revised.next()
                                .with(
                                        "        sensitivity: contact\n        needed-for: [decision]\n        from: [form-1/address-before]\n",
                                        "        sensitivity: general\n        needed-for: [decision]\n"),
                        "sensitivity: general\n        needed-for: [decision]",
                        Kind.LESS_SECRET,
                        "home"),
                faulty(
                        "a column that more would see",
                        Revised.next()
                                .with(
                                        "label: {en: Age, km: អាយុ}",
                                        "sensitivity: general\n            label: {en: Age, km: អាយុ}"),
                        "sensitivity: general\n            label: {en: Age",
                        Kind.LESS_SECRET,
                        "household/age"),
                faulty(
                        "a family’s profile that would need no consent of its own",
                        Revised.next()
                                .with(
                                        "debt\n        kind: riel\n        label: {en: Debt, km: បំណុល}\n        sensitivity: family",
                                        "debt\n        kind: riel\n        label: {en: Debt, km: បំណុល}\n        sensitivity: education-livelihood"),
                        "sensitivity: education-livelihood",
                        Kind.LESS_SECRET,
                        "debt"),
                faulty(
                        "an assessment that a search sheet would show",
                        Revised.next().with("sensitivity: assessment", "sensitivity: family"),
                        "sensitivity: family\n        needed-for: [decision]\n        options:\n          - {word: sure",
                        Kind.LESS_SECRET,
                        "safe-cared-for"),
                faulty(
                        "answers of a form that there is not",
                        Revised.next().with("form-1/address-before", "form-9/address-before"),
                        "from: [form-9",
                        Kind.TAKEN_FROM_NOTHING,
                        "form-9/address-before"),
                faulty(
                        "answers of another kind",
                        Revised.next().with("form-1/address-before", "form-1/age-band"),
                        "from: [form-1/age-band]\n      - field: home-more",
                        Kind.TAKEN_FROM_OTHERWISE,
                        "form-1/age-band"),
                faulty(
                        "lines of a table of which no column has the same word",
                        Revised.next()
                                .with(
                                        "        when: contact-wanted is wanted\n        columns:",
                                        "        when: contact-wanted is wanted\n        from: [form-1/parents]\n        columns:"),
                        "from: [form-1/parents]\n",
                        Kind.TAKEN_FROM_OTHERWISE,
                        "form-1/parents"),
                faulty(
                        "lines of a table with a column of another kind",
                        Revised.next()
                                .with(
                                        "column: spoken-with\n            kind: yes-no",
                                        "column: living\n            kind: line"),
                        "from: [form-1/parents",
                        Kind.TAKEN_FROM_OTHERWISE,
                        "form-1/parents"));
    }

    @Test
    void whatGoesOrIsMoreSecretIsNoFault() {
        assertThat(faults(
                        Revised.next()
                                .with("          - {word: below, en: Below, km: ក្រោម}\n", "")
                                .with(
                                        "      - field: debt\n        kind: riel\n        label: {en: Debt, km: បំណុល}\n        sensitivity: family\n",
                                        "")
                                .with("sensitivity: assessment", "sensitivity: health"),
                        Revised.form2().form()))
                .isEmpty();
    }

    @Test
    void aFieldThatWasGoneForAnEditionComesBackAsItWas() {
        String debt =
                "      - field: debt\n        kind: riel\n        label: {en: Debt, km: បំណុល}\n        sensitivity: family\n";
        FormDefinition second = Revised.next().with(debt, "").form();
        Revised third = Revised.form2().with("edition: 1\n", "edition: 3\n");

        assertThat(faults(third, second, Revised.form2().form())).isEmpty();
        assertThat(faults(
                        third.with(debt, debt.replace("riel", "line").replace("family", "general")),
                        second,
                        Revised.form2().form()))
                .extracting(DefinitionFault::kind)
                .containsExactly(Kind.KIND_CHANGED, Kind.LESS_SECRET);
    }

    @Test
    void whatAFileShowsByItselfIsNamedAsBefore() {
        Revised loop = Revised.next()
                .with("when: abuse is signs or certain", "when: neglect-words is given")
                .with("when: neglect is signs or certain", "when: abuse-words is given");
        assertThat(faults(loop, Revised.form2().form()))
                .containsExactly(
                        new DefinitionFault(loop.lineOf("when: neglect-words"), Kind.CONDITION_LOOP, "abuse-words"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "GENERAL | ASSESSMENT CONTACT EDUCATION_LIVELIHOOD EXPLOITATION FAMILY HEALTH HIV IDENTITY LEGAL PSYCHOLOGICAL",
                "IDENTITY | ''",
                "CONTACT | ''",
                "FAMILY | ''",
                "HEALTH | EXPLOITATION HIV PSYCHOLOGICAL",
                "HIV | ''",
                "PSYCHOLOGICAL | HIV",
                "EXPLOITATION | HIV PSYCHOLOGICAL",
                "LEGAL | EXPLOITATION HIV PSYCHOLOGICAL",
                "EDUCATION_LIVELIHOOD | EXPLOITATION HEALTH HIV LEGAL PSYCHOLOGICAL",
                "ASSESSMENT | EDUCATION_LIVELIHOOD EXPLOITATION HEALTH HIV LEGAL PSYCHOLOGICAL",
            })
    void aFieldMayBecomeWhatIsGuardedMoreInAllRespectsAndNothingElse(Sensitivity one, String others) {
        assertThat(EnumSet.allOf(Sensitivity.class).stream()
                        .filter(other -> other != one && Secrecy.mayBecome(one, other))
                        .map(Enum::name)
                        .sorted())
                .containsExactlyElementsOf(Stream.of(others.split(" ", -1))
                        .filter(each -> !each.isEmpty())
                        .toList());
        assertThat(Secrecy.mayBecome(one, one)).isTrue();
    }

    @Test
    void whatAFieldMayBecomeInTwoStepsItMayInOne() {
        for (Sensitivity one : Sensitivity.values()) {
            for (Sensitivity other : Sensitivity.values()) {
                for (Sensitivity third : Sensitivity.values()) {
                    assertThat(Secrecy.mayBecome(one, third)
                                    || !(Secrecy.mayBecome(one, other) && Secrecy.mayBecome(other, third)))
                            .as("%s, %s, %s", one, other, third)
                            .isTrue();
                }
            }
        }
    }

    /** What guards an answer beside the policy: a line of its own in the consent, and so on (design 1.2, 1.4, 5.1, 5.6). */
    private static final Map<String, Set<Sensitivity>> GUARDS = Map.of(
            "has its own line in a consent", EnumSet.of(Sensitivity.HIV, Sensitivity.FAMILY),
            "is in no best-interest decision", EnumSet.of(Sensitivity.HIV, Sensitivity.FAMILY),
            "leaves the centre by consent alone",
                    EnumSet.of(Sensitivity.HIV, Sensitivity.PSYCHOLOGICAL, Sensitivity.EXPLOITATION),
            "goes by pace", EnumSet.of(Sensitivity.IDENTITY),
            "goes cold", EnumSet.of(Sensitivity.IDENTITY));

    @Test
    void noFieldThatIsSecretBecomesWhatOthersSeeOrWhatIsGuardedLess() throws IOException {
        Map<Sensitivity, Set<String>> readers = readers();
        assertThat(readers.get(Sensitivity.ASSESSMENT)).contains("ATRO_OFFICER COUNTRY READ");
        for (Sensitivity one : EnumSet.complementOf(EnumSet.of(Sensitivity.GENERAL))) {
            for (Sensitivity other : Sensitivity.values()) {
                if (Secrecy.mayBecome(one, other)) {
                    assertThat(readers.get(one)).as("%s as %s", one, other).containsAll(readers.get(other));
                    GUARDS.forEach((guard, guarded) -> assertThat(guarded.contains(one) && !guarded.contains(other))
                            .as("%s, unlike %s, %s", one, other, guard)
                            .isFalse());
                }
            }
        }
    }

    /** Who reads each, as the policy has it: on the search sheet too, and what a focal person sees first in an emergency. */
    private static Map<Sensitivity, Set<String>> readers() throws IOException {
        Map<Sensitivity, Set<String>> readers = new EnumMap<>(Sensitivity.class);
        try (Reader text = new InputStreamReader(
                        Objects.requireNonNull(RevisionCheckTest.class.getResourceAsStream("/policy.csv")),
                        StandardCharsets.UTF_8);
                var rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setCommentMarker('#')
                        .get()
                        .parse(text)) {
            rows.forEach(row -> {
                if (Set.of("READ", "READ_SEARCH_SHEET", "PRINT").contains(row.get("operation"))
                        && !row.get("allowed").equals("with second yes")) {
                    for (Sensitivity each : Sensitivity.values()) {
                        if (row.get("sensitivities").equals("all")
                                || List.of(row.get("sensitivities").split(" ", -1))
                                        .contains(each.name())) {
                            readers.computeIfAbsent(each, none -> new HashSet<>())
                                    .add(row.get("role") + " " + row.get("relation") + " " + row.get("operation"));
                        }
                    }
                }
            });
        }
        return readers;
    }

    private static Revised changed() {
        return Revised.next().with("Family assessment", "Assessment of the family");
    }

    private static Arguments faulty(String what, Revised revised, String at, Kind kind, String word) {
        return Arguments.of(what, revised, at.isEmpty() ? 0 : revised.lineOf(at), kind, word);
    }

    private static List<DefinitionFault> faults(Revised revised, FormDefinition... before) {
        DefinitionReading reading = revised.reading();
        List<FormDefinition> editions = Stream.of(before)
                .filter(each -> reading.definition()
                        .filter(form ->
                                form.edition().name().equals(each.edition().name()))
                        .isPresent())
                .toList();
        return RevisionCheck.faults(reading, editions, RevisionCheckTest::ours);
    }

    private static Optional<FormDefinition> ours(FormName name) {
        Path file = Path.of("data-seed/forms", name + ".1.yaml");
        try {
            return Files.exists(file)
                    ? DefinitionFile.read(Files.readAllBytes(file)).definition()
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
