package org.spean.forms.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormField;
import org.spean.forms.FormOption;
import org.spean.forms.FormSection;
import org.spean.forms.definition.DefinitionChange.CopyTurned;
import org.spean.forms.definition.DefinitionChange.FieldSays;
import org.spean.forms.definition.DefinitionChange.FieldTurned;
import org.spean.forms.definition.DefinitionChange.FormSays;
import org.spean.forms.definition.DefinitionChange.OfField;
import org.spean.forms.definition.DefinitionChange.OfForm;
import org.spean.forms.definition.DefinitionChange.OfSection;
import org.spean.forms.definition.DefinitionChange.OptionTurned;
import org.spean.forms.definition.DefinitionChange.SectionSays;
import org.spean.forms.definition.DefinitionChange.SectionTurned;

/** What is told of two editions of the ministry's Form 2. */
class DefinitionDiffTest {

    private static final String NAMES = """
              - field: assessor-names
                kind: line
                label: {en: Names of those who assess, km: ឈ្មោះអ្នកវាយតម្លៃ}
                sensitivity: general
        """;

    @Test
    void theSameWordsAreNoChange() {
        assertThat(told(Revised.next())).isEmpty();
        assertThat(told(Revised.next().with("form: form-2", "# A remark.\nform: form-2")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void eachChangeIsToldAndNothingElse(String what, Revised revised, List<String> told) {
        assertThat(told(revised)).as(what).isEqualTo(told);
    }

    static List<Arguments> changes() {
        return List.of(
                change("the form’s number", "{en: Form 2, km", "{en: Form 2 A, km", "form NUMBER"),
                change("its title", "en: Family assessment", "en: Assessing the family", "form TITLE"),
                change("what it is for", "would be welcome, safe", "is welcome, safe", "form ABOUT"),
                change("what asks for it", "7.6, 11.4\"", "7.6\"", "form SOURCE"),
                change(
                        "a copy’s words",
                        "{word: district, en: District official",
                        "{word: district, en: District",
                        "copy RENAMED district"),
                change(
                        "a copy’s word",
                        "{word: district, en",
                        "{word: commune, en",
                        "copy ADDED commune",
                        "copy GONE district"),
                change(
                        "another order of copies",
                        "copies:\n",
                        "copies:\n  - {word: own, en: The client, km: អតិថិជន}\n",
                        "copy ADDED own"),
                change("a heading", "{en: The household", "{en: This household", "household TITLE"),
                change("a section’s help", "From what was seen and", "From what you saw and", "safety HELP"),
                change(
                        "a section’s condition",
                        "  - section: health\n",
                        "  - section: health\n    when: rung is relatives\n",
                        "health WHEN"),
                change(
                        "a section’s word",
                        "- section: health\n",
                        "- section: care\n",
                        "care ADDED",
                        "care/health-troubles MOVED from health",
                        "care/health-words MOVED from health",
                        "health GONE"),
                change("Khmer words alone", "km: ថ្ងៃចុះជួប", "km: កាលបរិច្ឆេទចុះជួប", "visit/visit-date LABEL"),
                change("help", "As found today. If", "As found. If", "household/home HELP"),
                change("a kind", "kind: day\n", "kind: line\n", "visit/visit-date KIND", "visit/visit-date DAYS"),
                change(
                        "a sensitivity",
                        "sensitivity: contact\n        needed-for",
                        "sensitivity: identity\n        needed-for",
                        "household/home SENSITIVITY"),
                change("purposes", "[rules, decision, expenses]", "[rules, decision]", "visit/visit-date NEEDED_FOR"),
                change(
                        "a condition",
                        "when: abuse is signs or certain",
                        "when: abuse is certain",
                        "safety/abuse-words WHEN"),
                change(
                        "where it is known already",
                        "        from: [form-1/address-before]\n",
                        "",
                        "household/home FROM"),
                change(
                        "days that may lie ahead",
                        "kind: day\n",
                        "kind: day\n        days: any\n",
                        "visit/visit-date DAYS"),
                change("room for letters", "longest: 400", "longest: 500", "health/health-words LONGEST"),
                change(
                        "a field’s source",
                        "source: Circular 2-2 A",
                        "source: Circular 2-2",
                        "livelihood/survival SOURCE"),
                change(
                        "an option that came",
                        "{word: weak,",
                        "{word: rented, en: Rented, km: ជួល}\n          - {word: weak,",
                        "household/house rented ADDED"),
                change(
                        "an option that went",
                        "          - {word: below, en: Below, km: ក្រោម}\n",
                        "",
                        "livelihood/survival below GONE"),
                change("an option’s words", "en: Needs repair", "en: Needs repairs", "household/house weak RENAMED"),
                change(
                        "options in another order",
                        "{word: below, en: Below, km: ក្រោម}\n          - {word: at, en: At, km: ស្មើ}",
                        "{word: at, en: At, km: ស្មើ}\n          - {word: below, en: Below, km: ក្រោម}",
                        "livelihood/survival below MOVED"),
                change(
                        "a column that came",
                        "          - column: relation\n",
                        "          - {column: born, kind: day, label: {en: Born, km: កើត}}\n          - column: relation\n",
                        "household/household/born ADDED"),
                change(
                        "a column that says something else",
                        "en: Relation to the client",
                        "en: Who it is to the client",
                        "household/household/relation LABEL"),
                change("a field that went", NAMES, "", "visit/assessor-names GONE"),
                change(
                        "a field that came",
                        NAMES,
                        NAMES + NAMES.replace("assessor-names", "drivers"),
                        "visit/drivers ADDED"),
                Arguments.of(
                        "a field that went elsewhere in its section",
                        Revised.next()
                                .with(NAMES, "")
                                .with("      - field: visit-date", NAMES + "      - field: visit-date"),
                        List.of("visit/assessor-names MOVED")),
                Arguments.of(
                        "a field that went to another section, with other words",
                        Revised.next()
                                .with(NAMES, "")
                                .with(
                                        "      - field: rung",
                                        NAMES.replace("Names of", "The names of") + "      - field: rung"),
                        List.of("household/assessor-names MOVED from visit", "household/assessor-names LABEL")));
    }

    @Test
    void everythingThatAFormSaysIsCompared() {
        assertThat(OfField.values()).hasSize(FormField.class.getRecordComponents().length - 3);
        assertThat(OfSection.values()).hasSize(FormSection.class.getRecordComponents().length - 2);
        assertThat(OfForm.values()).hasSize(FormDefinition.class.getRecordComponents().length - 3);
        assertThat(FormOption.class.getRecordComponents()).hasSize(2);
    }

    private static Arguments change(String what, String old, String now, String... told) {
        return Arguments.of(what, Revised.next().with(old, now), List.of(told));
    }

    private static List<String> told(Revised revised) {
        return DefinitionDiff.of(Revised.form2().form(), revised.form()).stream()
                .map(DefinitionDiffTest::told)
                .toList();
    }

    private static String told(DefinitionChange change) {
        return switch (change) {
            case FormSays says -> "form " + says.what();
            case CopyTurned turned ->
                "copy " + turned.turn() + " " + turned.copy().word();
            case SectionTurned turned -> turned.section().word() + " " + turned.turn();
            case SectionSays says -> says.after().word() + " " + says.what();
            case FieldTurned turned ->
                place(turned.place(), turned.field()) + " " + turned.turn()
                        + turned.from().map(from -> " from " + from.word()).orElse("");
            case FieldSays says -> place(says.place(), says.after()) + " " + says.what();
            case OptionTurned turned ->
                place(turned.place(), turned.field()) + " " + turned.option().word() + " " + turned.turn();
        };
    }

    private static String place(DefinitionChange.Place place, FormField field) {
        return Stream.of(
                        Stream.of(place.section().word()),
                        place.table().map(FormField::word).stream(),
                        Stream.of(field.word()))
                .flatMap(each -> each)
                .reduce((one, next) -> one + "/" + next)
                .orElseThrow();
    }
}
