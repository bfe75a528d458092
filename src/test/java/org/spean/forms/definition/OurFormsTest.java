package org.spean.forms.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.forms.FieldKind;
import org.spean.forms.FormCopy;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormField;
import org.spean.forms.FormOption;
import org.spean.forms.Purpose;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.Sensitivity;

/** What the ministry's forms hold, as the files say that come with the program. */
class OurFormsTest {

    private static final Pattern KHMER = Pattern.compile("\\p{IsKhmer}");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final Set<FieldKind> SELECTED = Set.of(
            FieldKind.ONE,
            FieldKind.SOME,
            FieldKind.YES_NO,
            FieldKind.DAY,
            FieldKind.NUMBER,
            FieldKind.SIGNATURE,
            FieldKind.ROWS);
    private static final Map<String, FormDefinition> FORMS = new TreeMap<>();

    @BeforeAll
    static void everyFileIsReadWithoutAFault() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("data-seed/forms"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                DefinitionReading reading = DefinitionFile.read(Files.readAllBytes(file));
                assertThat(reading.faults()).as(file.toString()).isEmpty();
                FormDefinition form = reading.definition().orElseThrow();
                String name = form.edition().name().word();
                assertThat(file.getFileName())
                        .hasToString(name + "." + form.edition().number() + ".yaml");
                FORMS.put(name, form);
            }
        }
    }

    @Test
    void theElevenFormsAreThere() {
        assertThat(FORMS.keySet())
                .contains(
                        "form-1",
                        "reception",
                        "form-2",
                        "form-3",
                        "health",
                        "legal",
                        "form-4",
                        "form-5",
                        "form-7",
                        "special-1",
                        "special-2");
        assertThat(FORMS.values())
                .allSatisfy(form -> assertThat(form.edition().number()).isEqualTo(1));
    }

    @Test
    void everyWordIsThereInBothLanguagesAndEachInItsLetters() {
        assertThat(texts()).hasSizeGreaterThan(1_000).allSatisfy((where, text) -> {
            assertThat(text.english()).as(where).doesNotContainPattern(KHMER).containsPattern(LATIN);
            assertThat(text.khmer()).as(where).containsPattern(KHMER).doesNotContainPattern(LATIN);
        });
    }

    @Test
    void helpIsASentenceOrAFew() {
        assertThat(texts().entrySet().stream().filter(each -> each.getKey().endsWith("?")))
                .hasSizeGreaterThan(50)
                .allSatisfy(each -> {
                    assertThat(each.getValue().english())
                            .as(each.getKey())
                            .matches(".*[.?!”]")
                            .hasSizeLessThan(260);
                    assertThat(each.getValue().khmer())
                            .as(each.getKey())
                            .matches(".*[។?»]")
                            .hasSizeLessThan(300);
                });
    }

    /** What is missing is listed by its label alone. */
    @Test
    void noTwoFieldsOfAFormAreCalledTheSame() {
        FORMS.forEach((name, form) -> {
            assertThat(form.fields().map(field -> field.label().english()))
                    .as(name)
                    .doesNotHaveDuplicates();
            assertThat(form.fields().map(field -> field.label().khmer()))
                    .as(name)
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void nobodyIsCalledAVictim() {
        assertThat(texts()).allSatisfy((where, text) -> {
            assertThat(text.english().toLowerCase(Locale.ROOT)).as(where).doesNotContain("victim");
            assertThat(text.khmer()).as(where).doesNotContain("ជនរងគ្រោះ");
        });
    }

    @Test
    void noFieldOffersWhatEveryFieldHasFromTheProgram() {
        assertThat(asked().values())
                .allSatisfy(field -> assertThat(field.options())
                        .as(field.word())
                        .extracting(FormOption::word)
                        .doesNotContain("unknown", "not-known", "not-asked", "no-answer"));
        assertThat(texts())
                .allSatisfy((where, text) -> assertThat(text.english().toLowerCase(Locale.ROOT))
                        .as(where)
                        .isNotIn("unknown", "not known", "not asked"));
    }

    @Test
    void whatIsSaidToTheDoctorAndTheCounsellorStaysInTheHealthRecord() {
        asked().forEach((where, field) -> {
            if (Set.of(Sensitivity.HIV, Sensitivity.PSYCHOLOGICAL).contains(field.sensitivity())) {
                assertThat(where).startsWith("health/");
            }
            if (field.word().startsWith("hiv-")) {
                assertThat(field.sensitivity()).as(where).isEqualTo(Sensitivity.HIV);
            }
            assertThat(field.label().english().contains("HIV") && field.sensitivity() != Sensitivity.HIV)
                    .as(where)
                    .isFalse();
        });
        assertThat(form("health").sensitivities()).contains(Sensitivity.HIV, Sensitivity.PSYCHOLOGICAL);
    }

    /** What is general lies unsealed (Seals): what somebody writes freely there can only be who did the work. */
    @Test
    void whatIsWrittenFreelyIsNeverGeneralButForTheNamesOfWhoeverWorks() {
        assertThat(asked().entrySet().stream()
                        .filter(each -> each.getValue().sensitivity() == Sensitivity.GENERAL)
                        .filter(each -> !SELECTED.contains(each.getValue().kind()))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        "form-1/interpreter-name",
                        "form-1/interviewer",
                        "form-2/assessor-names",
                        "form-4/centre-name",
                        "form-4/official-name",
                        "form-5/visitors",
                        "form-7/completed-by",
                        "form-7/verified-by",
                        "form-7/focal-confirmed-by",
                        "form-7/atro-confirmed-by",
                        "reception/received-by",
                        "reception/kept-decided-by",
                        "special-1/interviewer",
                        "special-2/filled-by");
    }

    @Test
    void aDayLiesAheadOnlyWhereSomethingIsPlanned() {
        assertThat(asked().entrySet().stream()
                        .filter(each -> each.getValue().kind() == FieldKind.DAY
                                && !each.getValue().past())
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        "form-2/next-visit-on",
                        "form-3/activities/until",
                        "form-3/goals/until",
                        "form-3/review-on",
                        "form-4/date",
                        "form-4/first-follow-up",
                        "form-5/next-visit",
                        "form-5/steps/until",
                        "form-7/follow-up-on",
                        "health/birth-due",
                        "health/prescriptions/from",
                        "health/prescriptions/until",
                        "health/sessions/next",
                        "health/vaccinations/next",
                        "health/visits/next",
                        "legal/appeal-until",
                        "legal/hearings/on",
                        "legal/think-until",
                        "reception/kept-review-on",
                        "reception/stay-until",
                        "special-1/ask-again-on");
    }

    @Test
    void whatTheDistrictAndTheMinistryFillInAsksForNothingTheyMayNotSee() {
        Set<Sensitivity> theirs = Set.of(
                Sensitivity.GENERAL,
                Sensitivity.IDENTITY,
                Sensitivity.CONTACT,
                Sensitivity.FAMILY,
                Sensitivity.ASSESSMENT,
                Sensitivity.EDUCATION_LIVELIHOOD);
        for (String form : List.of("form-2", "form-4", "form-5", "form-7")) {
            assertThat(theirs).as(form).containsAll(form(form).sensitivities());
        }
        assertThat(form("form-7").sensitivities()).containsOnly(Sensitivity.GENERAL, Sensitivity.ASSESSMENT);
    }

    @Test
    void whatWasDoneToTheClientIsNowhereInTheContractThatLiesInTheFamilysHouse() {
        FormDefinition contract = form("form-4");

        assertThat(contract.sensitivities())
                .doesNotContain(Sensitivity.EXPLOITATION, Sensitivity.LEGAL, Sensitivity.HEALTH);
        assertThat(contract.copies())
                .extracting(FormCopy::word)
                .containsExactly("family", "district-official", "focal-person");
    }

    @Test
    void aCaseIsOpenedWithoutAName() {
        assertThat(asked().entrySet().stream()
                        .filter(each -> each.getValue().neededFor().contains(Purpose.OPENING))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("form-1/sex", "form-1/age-band", "form-1/urgent-needs");
    }

    @Test
    void theInterviewWaitsForUrgentCare() {
        assertThat(form("form-1").sections().stream()
                        .filter(each -> each.word().equals("interview"))
                        .flatMap(each -> each.when().terms().stream()))
                .singleElement()
                .satisfies(term -> {
                    assertThat(term.field()).isEqualTo("urgent-care");
                    assertThat(term.words()).containsExactlyInAnyOrder("given", "not-needed");
                });
    }

    @Test
    void servicesOfThePlanAreThoseOfTheDirectory() throws IOException {
        List<String> ids = Files.readAllLines(Path.of("data-seed/service-types.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(','))
                        .toLowerCase(Locale.ROOT)
                        .replace('.', '-'))
                .toList();

        assertThat(field("form-3/activities/service-type").options())
                .extracting(FormOption::word)
                .containsExactlyElementsOf(ids);
    }

    @ParameterizedTest(name = "{0} is a {1}")
    @CsvSource({
        "form-1/name, line, ",
        "form-1/alias, line, ",
        "form-1/sex, one, female male other",
        "form-1/birth-date, day, ",
        "form-1/age, age, ",
        "form-1/age-band, one, known-adult known-child presumed-child",
        "form-1/birth-place, place, ",
        "form-1/photo-consent, yes-no, ",
        "form-1/photo, picture, ",
        "form-1/ground, some, trafficking exploitation abuse homelessness",
        "form-1/address-before, place, ",
        "form-1/address-after, place, ",
        "form-1/languages, some, khmer vietnamese thai lao cham chinese english highland sign other",
        "form-1/parents, rows, ",
        "form-1/siblings, rows, ",
        "form-1/relatives, rows, ",
        "form-1/searches, rows, ",
        "form-2/visit-date, day, ",
        "form-2/conclusion, one, possible with-support not-yet not-here",
        "form-4/date, day, ",
        "form-4/place, place, ",
        "form-4/placement, one, immediate-family relatives god-family foster-family another-community independent"
                + " monastery",
        "form-5/visit-date, day, ",
        "form-5/visit-type, one, joint district",
        "form-5/visit-number, number, ",
        "form-5/next-visit, day, ",
        "form-7/criterion, one, a b c d e f g i"
    })
    void whatTheProgramRefersToHasItsWordAndKind(String where, String kind, String options) {
        FormField field = field(where);

        assertThat(DefinitionMaking.named(field.kind())).isEqualTo(kind);
        assertThat(field.options())
                .extracting(FormOption::word)
                .containsExactlyElementsOf(options == null ? List.of() : List.of(options.split(" ", -1)));
    }

    /** Design 1.3, its table, 1.4 to 1.6, and the articles behind it. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "demanded.csv", delimiter = '|', numLinesToSkip = 1, maxCharsPerColumn = 1_000)
    void whatTheSourcesDemandIsAsked(String item, String where) {
        assertThat(List.of(where.split(" ", -1))).as(item).allSatisfy(OurFormsTest::field);
    }

    @Test
    void thePurposesOfThePolicyAreAllThere() {
        assertThat(field("special-1/purposes").options())
                .hasSize(12)
                .last()
                .extracting(FormOption::word)
                .isEqualTo("other");
    }

    @Test
    void aPhotoIsTakenOnlyWithConsent() {
        assertThat(field("form-1/photo").when().terms()).singleElement().satisfies(term -> {
            assertThat(term.field()).isEqualTo("photo-consent");
            assertThat(term.words()).containsExactly("yes");
        });
    }

    private static FormDefinition form(String name) {
        return Optional.ofNullable(FORMS.get(name)).orElseThrow();
    }

    private static FormField field(String where) {
        assertThat(asked()).containsKey(where);
        return Optional.ofNullable(asked().get(where)).orElseThrow();
    }

    /** All that is asked, tables and columns too, by form/field or form/field/column. */
    private static Map<String, FormField> asked() {
        Map<String, FormField> asked = new TreeMap<>();
        FORMS.forEach((name, form) -> form.fields().forEach(field -> {
            asked.put(name + "/" + field.word(), field);
            field.columns().forEach(column -> asked.put(name + "/" + field.word() + "/" + column.word(), column));
        }));
        return asked;
    }

    /** All words of all forms, by where they stand; those of help end with a question mark. */
    private static Map<String, BilingualText> texts() {
        Map<String, BilingualText> texts = new TreeMap<>();
        FORMS.forEach((name, form) -> {
            texts.put(name + " number", form.number());
            texts.put(name + " title", form.title());
            texts.put(name + " about", form.about());
            form.copies().forEach(copy -> texts.put(name + " copy " + copy.word(), copy.label()));
            form.sections().forEach(section -> {
                texts.put(name + " section " + section.word(), section.title());
                section.help().ifPresent(help -> texts.put(name + " section " + section.word() + "?", help));
            });
        });
        asked().forEach((where, field) -> {
            texts.put(where, field.label());
            field.help().ifPresent(help -> texts.put(where + "?", help));
            field.options().forEach(option -> texts.put(where + " " + option.word(), option.label()));
        });
        assertThat(asked().values())
                .allMatch(field ->
                        field.kind() != FieldKind.ROWS || !field.columns().isEmpty());
        return texts;
    }
}
