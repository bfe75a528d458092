package org.spean.cases.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.cases.Against;
import org.spean.cases.Case;
import org.spean.cases.CaseWorld;
import org.spean.cases.Refusal;
import org.spean.cases.StepKind;
import org.spean.cases.StepOutcome;
import org.spean.forms.Answer;
import org.spean.forms.FilledForm;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormDefinitions;
import org.spean.forms.FormField;
import org.spean.forms.FormFolder;
import org.spean.forms.FormName;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** The client's own record: all that is kept, without others, handed over by somebody who supports. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OwnRecordTest {

    private static final String NAME = "Chanquil Zovanna";
    private static final String BROTHER = "Quilvanna Dorkim";
    private static final Map<String, String> HANDED = Map.of("record-supporter", "Sister Srey", "withheld", "no");

    private final CaseWorld world;
    private final OwnRecord record;
    private final Identity identity;
    private final FormDefinitions definitions;
    private final JdbcClient tables;

    OwnRecordTest(
            BeanFactory beans, OwnRecord record, Identity identity, FormDefinitions definitions, JdbcClient tables) {
        world = new CaseWorld(beans);
        this.record = record;
        this.identity = identity;
        this.definitions = definitions;
        this.tables = tables;
    }

    @AfterEach
    void leaves() {
        world.leaves();
    }

    private String json(Actor by, Case file) {
        return world.as(by, () -> record.json(by, file.id())) instanceof OwnRecord.Made.Paper paper
                ? new String(paper.bytes(), StandardCharsets.UTF_8)
                : "";
    }

    private void fill(Case file) {
        world.as(world.worker, () -> identity.name(world.worker, file.id(), NAME, "", "2001"));
        FormFolder folder = world.as(
                world.worker,
                () -> world.people.folders.find(world.worker, file.code()).orElseThrow());
        FilledForm form = world.as(world.worker, () -> world.people.forms.of(world.worker, folder))
                .getFirst();
        int line = world.people.line(form, "siblings");
        world.people.writes(world.worker, form, "siblings/" + line + "/name", Answer.of(BROTHER));
        world.people.writes(world.worker, form, "narrative", Answer.of("She walked for two days."));
    }

    @Test
    void thePapersWaitUntilTheHandOverIsRecordedAndLeaveOthersOut() throws IOException {
        fill(world.file);
        assertThat(world.as(world.worker, () -> record.json(world.worker, world.file.id())))
                .isEqualTo(new OwnRecord.Made.HandOverFirst());
        world.does(world.worker, world.file, StepKind.RECORD_HANDED_OVER, HANDED);
        assertThat(json(world.worker, world.file))
                .contains(
                        NAME,
                        "She walked for two days.",
                        "another-person",
                        world.file.code().text())
                .doesNotContain(BROTHER);
        for (Language language : Language.values()) {
            OwnRecord.Made made = world.as(world.worker, () -> record.pdf(world.worker, world.file.id(), language));
            assertThat(made)
                    .isInstanceOfSatisfying(
                            OwnRecord.Made.Paper.class,
                            paper -> assertThat(paper.fileName())
                                    .isEqualTo(world.file.code().text() + ".pdf"));
            String text = text(((OwnRecord.Made.Paper) made).bytes());
            assertThat(text).contains("Zovanna").doesNotContain("Dorkim");
        }
        assertThat(tables.sql("SELECT count(*) FROM log.entry WHERE subject_id = :id AND act = 'RECORD_PRINTED'")
                        .param("id", world.file.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read);
        }
    }

    @Test
    void fromAnAdultNothingIsWithheldFromAChildWithTheReason() {
        Map<String, String> kept = Map.of(
                "record-supporter", "Sister Srey",
                "withheld", "yes",
                "withheld-what", "exploitation",
                "withheld-why", "With the counsellor, when he wants it.");
        assertThat(world.takes(world.worker, world.file, StepKind.RECORD_HANDED_OVER, kept))
                .isEqualTo(new StepOutcome.Refused(List.of(Refusal.at("withheld", Against.WITHHELD_FROM_ADULT))));
        Case child = world.opened(CaseWorld.child());
        fill(child);
        world.does(world.worker, child, StepKind.RECORD_HANDED_OVER, kept);
        assertThat(json(world.worker, child)).contains(NAME).doesNotContain("two days");
    }

    @Test
    void nobodyElseMakesThem() {
        world.does(world.worker, world.file, StepKind.RECORD_HANDED_OVER, HANDED);
        for (Actor other : List.of(
                world.stranger, world.otherFocal, world.official, world.atro, world.administrator, world.auditor)) {
            assertThat(world.as(other, () -> record.json(other, world.file.id())))
                    .isEqualTo(new OwnRecord.Made.Nothing());
            assertThat(world.as(other, () -> record.pdf(other, world.file.id(), Language.KHMER)))
                    .isEqualTo(new OwnRecord.Made.Nothing());
            assertThat(world.as(other, () -> record.handedOver(other, world.file.id())))
                    .isEmpty();
        }
        assertThat(world.as(world.manager, () -> record.json(world.manager, world.file.id())))
                .isEqualTo(new OwnRecord.Made.HandOverFirst());
    }

    @Test
    void whatIsNamedAsTellingOfOthersIsAskedByAForm() {
        for (String each : ThirdParties.named()) {
            String[] parts = each.split("[ /]", -1);
            FormDefinition form = definitions.newest(new FormName(parts[0])).orElseThrow();
            FormField field = form.field(parts[1]).orElseThrow(() -> new AssertionError(each));
            if (parts.length > 2) {
                assertThat(field.columns().stream().map(FormField::word).collect(Collectors.toSet()))
                        .as(each)
                        .contains(parts[2]);
            }
        }
    }
}
