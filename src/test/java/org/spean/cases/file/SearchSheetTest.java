package org.spean.cases.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.cases.StepsTold.map;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.cases.Case;
import org.spean.cases.CaseWorld;
import org.spean.cases.StepKind;
import org.spean.cases.WayHome;
import org.spean.forms.Answer;
import org.spean.forms.FieldKind;
import org.spean.forms.FilledForm;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormDefinitions;
import org.spean.forms.FormField;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** Whoever searches a family in their district sees what is needed for it, and nothing else, until it is over there. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SearchSheetTest {

    /** All that is on the sheet; whoever adds something to it says so here. */
    private static final Set<String> ON_IT = Set.of(
            "name",
            "alias",
            "birth-date",
            "birth-place",
            "address-before",
            "address-before-more",
            "left-on",
            "search-wish",
            "search-limits",
            "chief-agreed",
            "search-place",
            "landmarks",
            "people-there",
            "last-contact");

    private static final Set<String> OF_PEOPLE =
            Set.of("relation", "name", "may-ask", "birth-date", "address", "phone", "occupation");

    private final CaseWorld world;
    private final WayHome way;
    private final SearchSheet search;
    private final Identity identity;
    private final FormDefinition definition;
    private final JdbcClient tables;

    SearchSheetTest(
            BeanFactory beans, SearchSheet search, Identity identity, FormDefinitions definitions, JdbcClient tables) {
        world = new CaseWorld(beans);
        way = new WayHome(world);
        this.search = search;
        this.identity = identity;
        this.definition = definitions.newest(FirstForm.WORD).orElseThrow();
        this.tables = tables;
    }

    @AfterEach
    void leaves() {
        world.leaves();
    }

    private SearchSheet.Shows shows(Actor by, Case file) {
        return world.as(by, () -> search.shown(by, file.id(), ""));
    }

    private Sought sought(Actor by) {
        return shows(by, world.file) instanceof SearchSheet.Shows.Open(Sought sought) ? sought : none();
    }

    private static Sought none() {
        throw new AssertionError("it is not shown");
    }

    private void asked() {
        way.agrees(world.file);
        world.does(
                world.worker,
                world.file,
                StepKind.SEARCH_ASKED,
                map("district", world.district.id(), "village-known", "yes"));
    }

    /** Every field of the first form is answered, so that whatever is shown can be told from what could be. */
    private void fill(int people) {
        FilledForm form = world.as(
                world.worker,
                () -> world.people.forms.open(
                        world.worker,
                        world.people
                                .folders
                                .find(world.worker, world.file.code())
                                .orElseThrow(),
                        FirstForm.WORD));
        definition.fields().filter(field -> field.kind() != FieldKind.PICTURE).forEach(field -> {
            if (field.kind() == FieldKind.ROWS) {
                for (int each = 0; each < people; each++) {
                    int line = world.people.line(form, field.word());
                    field.columns()
                            .forEach(column -> writes(form, field.word() + "/" + line + "/" + column.word(), column));
                }
            } else {
                writes(form, field.word(), field);
            }
        });
    }

    private void writes(FilledForm form, String key, FormField field) {
        String text = switch (field.kind()) {
            case LINE, STORY -> letters(field.word());
            case DAY -> "2001-02-03";
            case AGE, NUMBER, RIEL -> "17";
            case YES_NO, SIGNATURE -> field.kind().words().getFirst();
            case ONE, SOME -> field.options().getFirst().word();
            case PLACE -> "~" + letters(field.word());
            case PHONE -> "~" + letters(field.word());
            case PICTURE, ROWS -> throw new AssertionError(key);
        };
        world.people.writes(world.worker, form, key, Answer.of(text));
    }

    /** A word that stands nowhere else and is found in a PDF. */
    private static String letters(String word) {
        return "Qz" + word.replace("-", "") + "zq";
    }

    private long rows(String act) {
        return tables.sql("SELECT count(*) FROM log.entry WHERE subject_id = :id AND act = :act")
                .param("id", world.file.id())
                .param("act", act)
                .query(Long.class)
                .single();
    }

    @Test
    void theOfficialSeesWhatFindsTheFamilyAndNothingElse() {
        fill(1);
        asked();
        Sought sought = sought(world.official);
        assertThat(sought.answers().stream().map(each -> each.field().word()).collect(Collectors.toSet()))
                .isEqualTo(ON_IT);
        assertThat(sought.people().stream().map(each -> each.table().word()))
                .containsExactly("parents", "siblings", "relatives", "searches");
        for (Sought.Table table : sought.people()) {
            Set<String> columns = new HashSet<>(table.lines().getFirst().stream()
                    .map(each -> each.field().word())
                    .toList());
            switch (table.table().word()) {
                case "searches" -> assertThat(columns).containsExactlyInAnyOrder("on", "place", "result", "found-at");
                case "parents" -> assertThat(columns).containsAll(OF_PEOPLE).hasSize(OF_PEOPLE.size() + 1);
                default -> assertThat(columns).isEqualTo(OF_PEOPLE);
            }
        }
        assertThat(sought.sex()).contains("female");
        assertThat(sought.ageBand()).contains("18-24");
        assertThat(sought.asked()).contains(world.today());
        assertThat(rows("SEARCH_SHEET_SHOWN")).isOne();
        assertThat(rows("IDENTITY_SHOWN")).isZero();
    }

    @Test
    void whatIsNamedStandsInTheFormAndIsOfAKindThatTheSheetMayShow() {
        SearchFields.inOrder().forEach((word, columns) -> {
            FormField field = definition.field(word).orElseThrow(() -> new AssertionError(word));
            assertThat(field.sensitivity().name()).as(word).isIn("IDENTITY", "CONTACT", "FAMILY");
            columns.stream()
                    .filter(column -> !column.equals("living") || word.equals("parents"))
                    .forEach(column -> assertThat(field.column(column))
                            .as(word + "/" + column)
                            .isPresent());
        });
    }

    @Test
    void theNameStaysBehindTheSheetAndOpensNothingElse() {
        fill(1);
        asked();
        sought(world.official);
        assertThat(world.as(world.official, () -> identity.shown(world.official, world.file.id(), "")))
                .isEqualTo(new Shows.Nothing());
        assertThat(world.as(world.official, () -> world.cases.again(world.official, world.file.id()))
                        .orElseThrow()
                        .open())
                .isEmpty();
    }

    @Test
    void othersGetTheSameNothingAndNothingIsWrittenDown() {
        fill(1);
        asked();
        for (Actor other : List.of(
                world.newOfficial,
                world.stranger,
                world.otherFocal,
                world.administrator,
                world.auditor,
                world.worker,
                world.focal,
                world.atro)) {
            assertThat(shows(other, world.file)).as(other.name()).isEqualTo(new SearchSheet.Shows.Nothing());
            assertThat(world.as(other, () -> search.shown(other, UUID.randomUUID(), "")))
                    .isEqualTo(new SearchSheet.Shows.Nothing());
            assertThat(world.as(other, () -> search.mayAsk(other, world.file.id())))
                    .isFalse();
            assertThat(world.as(other, () -> search.page(other, world.file.id(), Language.ENGLISH)))
                    .isEmpty();
        }
        assertThat(world.as(world.official, () -> search.page(world.official, world.file.id(), Language.ENGLISH)))
                .as("what was not shown is not printed")
                .isEmpty();
        assertThat(rows("SEARCH_SHEET_SHOWN") + rows("SEARCH_SHEET_PRINTED")).isZero();
    }

    @Test
    void itIsGoneWhenTheClientLivesElsewhere() {
        fill(1);
        asked();
        sought(world.official);
        way.goes(world.file, world.newDistrict);
        assertThat(shows(world.official, world.file)).isEqualTo(new SearchSheet.Shows.Nothing());
        assertThat(world.as(world.official, () -> search.page(world.official, world.file.id(), Language.KHMER)))
                .isEmpty();
        assertThat(world.as(world.newOfficial, () -> search.mayAsk(world.newOfficial, world.file.id())))
                .as("whoever reads the case needs no sheet")
                .isFalse();
    }

    @Test
    void itIsGoneWhenTheSearchWasAMistake() {
        fill(1);
        asked();
        Case file = world.now(world.file);
        int number = file.standing().history().getLast().number();
        sought(world.official);
        world.as(world.worker, () -> world.cases.takeBack(world.worker, file.id(), number));
        assertThat(shows(world.official, file)).isEqualTo(new SearchSheet.Shows.Nothing());
    }

    @Test
    void itIsOnePageWithItsCodeAndItsReaderInBothLanguages() throws IOException {
        fill(3);
        asked();
        sought(world.official);
        int copy = 0;
        for (Language language : Language.values()) {
            copy++;
            SearchSheet.Page page = world.as(
                            world.official, () -> search.page(world.official, world.file.id(), language))
                    .orElseThrow();
            assertThat(page.fileName()).isEqualTo(world.file.code().text() + ".pdf");
            try (PDDocument read = Loader.loadPDF(page.bytes())) {
                assertThat(read.getNumberOfPages()).isOne();
                String text = new PDFTextStripper().getText(read);
                assertThat(text)
                        .contains(world.file.code().text(), world.official.name(), letters("landmarks"))
                        .doesNotContain(
                                letters("narrative"),
                                letters("threat"),
                                letters("interviewer"),
                                letters("address-after"),
                                letters("safe-phone"),
                                letters("next"));
                if (language == Language.ENGLISH) {
                    assertThat(text).contains("Copy " + copy);
                }
            }
        }
        assertThat(rows("SEARCH_SHEET_PRINTED")).isEqualTo(2);
    }

    @Test
    void nothingWasWrittenDownYet() {
        asked();
        Sought sought = sought(world.official);
        assertThat(sought.answers()).isEmpty();
        assertThat(sought.people()).isEmpty();
        assertThat(sought.sex()).contains("female");
    }
}
