package org.spean.forms.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spean.forms.FieldKind;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormField;
import org.spean.forms.Purpose;
import org.spean.forms.TakenFrom;

/** What the ministry's forms take over from each other, so that nobody is asked twice. */
class TakenOverTest {

    private static final Map<String, FormDefinition> FORMS = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("data-seed/forms"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                FormDefinition form = DefinitionFile.read(Files.readAllBytes(file))
                        .definition()
                        .orElseThrow();
                FORMS.put(form.edition().name().word(), form);
            }
        }
    }

    @Test
    void whatIsTakenFromAnotherFormIsAskedThereInTheSameWayAndKeptAsSecret() {
        List<String> seen = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        FORMS.forEach((name, form) -> form.fields().forEach(field -> {
            for (TakenFrom from : field.from()) {
                String what = name + "/" + field.word() + " from " + from.form() + "/" + from.field();
                FormDefinition source = FORMS.get(from.form().word());
                assertThat(source).as(what).isNotNull();
                assertThat(source.field(from.field())).as(what).hasValueSatisfying(other -> {
                    assertThat(other.kind()).as(what).isEqualTo(field.kind());
                    assertThat(other.sensitivity()).as(what).isEqualTo(field.sensitivity());
                    assertThat(other.longest()).as(what).isLessThanOrEqualTo(field.longest());
                    if (field.kind() == FieldKind.ROWS) {
                        List<String> shared = sharedColumns(other, field);
                        assertThat(shared).as(what).isNotEmpty();
                        shared.forEach(column -> tables.add(what + ": " + column));
                    } else {
                        assertThat(other.options()).as(what).isEqualTo(field.options());
                    }
                });
                seen.add(what);
            }
            field.columns().forEach(column -> assertThat(column.from()).isEmpty());
        }));
        assertThat(seen).hasSizeGreaterThan(30);
        assertThat(tables)
                .containsExactly(
                        "form-2/household from form-1/parents: name",
                        "form-2/household from form-1/parents: relation",
                        "form-2/household from form-1/siblings: name",
                        "form-2/household from form-1/siblings: relation",
                        "form-2/household from form-1/relatives: name",
                        "form-2/household from form-1/relatives: relation");
    }

    /** Columns of the same word, which have to fit: whatever was chosen there can be chosen here, in the same words. */
    private static List<String> sharedColumns(FormField source, FormField table) {
        List<String> shared = new ArrayList<>();
        for (FormField column : table.columns()) {
            source.column(column.word()).ifPresent(other -> {
                assertThat(other.kind()).as(column.word()).isEqualTo(column.kind());
                assertThat(other.sensitivity()).as(column.word()).isEqualTo(column.sensitivity());
                assertThat(other.longest()).as(column.word()).isLessThanOrEqualTo(column.longest());
                assertThat(column.options()).as(column.word()).containsAll(other.options());
                shared.add(column.word());
            });
        }
        return shared;
    }

    /** Who is named in form 1 need not live in the household that is assessed. */
    @Test
    void ofTheFamilyThatStandsInTheHouseholdAlreadyItIsAskedWhetherTheyLiveThere() {
        FormField household = Optional.ofNullable(FORMS.get("form-2"))
                .orElseThrow()
                .field("household")
                .orElseThrow();

        assertThat(household.column("lives-here").orElseThrow().neededFor()).containsExactly(Purpose.DECISION);
        assertThat(household.columns().stream()
                        .filter(column -> !column.when().terms().isEmpty())
                        .map(FormField::word))
                .containsExactly("age", "does", "spoken-with");
    }
}
