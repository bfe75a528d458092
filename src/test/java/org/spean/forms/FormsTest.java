package org.spean.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.GrantWorld;
import org.spean.vault.Erasure;
import org.spean.vocabulary.CaseCode;
import org.spean.vocabulary.Sensitivity;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;

/** Folders and forms: who may do what, what is kept and how, and what is said of it. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class FormsTest {

    private final FormWorld world;
    private final JdbcClient tables;

    FormsTest(AutowireCapableBeanFactory beans, JdbcClient tables) {
        this.tables = tables;
        world = new FormWorld(beans);
    }

    @AfterEach
    void leave() {
        world.leaves();
    }

    @Test
    void aFolderIsFoundByItsCodeByThoseWhomItBelongsTo() {
        CaseCode code = world.folder.code();
        assertThat(code.text()).matches("KH02-20\\d\\d-[2-9A-HJKMNP-TV-Z]{4}");
        for (Actor each : List.of(world.worker, world.colleague, world.manager)) {
            assertThat(world.as(each, () -> world.folders.find(each, code))).contains(world.folder);
            assertThat(world.as(each, () -> world.folders.known(each))).contains(world.folder);
        }
        assertThat(world.as(world.stranger, () -> world.folders.find(world.stranger, code)))
                .isEmpty();
        assertThat(world.as(world.stranger, () -> world.folders.known(world.stranger)))
                .isEmpty();
    }

    @Test
    void nobodyOpensAFolderForAnotherCentre() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.as(
                        world.stranger,
                        () -> world.folders.open(
                                world.stranger,
                                world.folder.centre(),
                                world.folder.code().province())));
    }

    @Test
    void whoIsTakenOffSeesNothingAnyMore() {
        FilledForm form = world.begun("form-1");
        world.as(world.manager, () -> {
            world.folders.release(world.manager, world.folder, GrantWorld.id(world.colleague));
            return true;
        });
        assertThat(world.as(world.colleague, () -> world.forms.look(world.colleague, form.id(), "")))
                .isEqualTo(new Looked.Nothing());
    }

    @Test
    void whatIsNotGeneralLiesSealed() {
        FilledForm form = world.begun("form-1");
        world.writes(world.worker, form, "name", Answer.of("Sophea Canary"));
        world.writes(world.worker, form, "name", Answer.of("Sophea Canary the second"));
        world.writes(world.worker, form, "birth-date", Answer.about("2008"));
        world.writes(world.worker, form, "sex", Answer.of("female"));

        assertThat(world.lying(form)).doesNotContain("Canary").doesNotContain("2008");
        FormSheet sheet = world.sheet(world.colleague, form);
        assertThat(sheet.answer(AnswerKey.of("name")).text()).isEqualTo("Sophea Canary the second");
        assertThat(sheet.answer(AnswerKey.of("birth-date"))).isEqualTo(Answer.about("2008"));
    }

    @Test
    void anErasedIdentityTakesItsAnswersAlong(@org.springframework.beans.factory.annotation.Autowired Erasure erasure) {
        FilledForm form = world.begun("form-1");
        world.writes(world.worker, form, "name", Answer.of("Sophea"));
        world.as(world.worker, () -> {
            erasure.erase(world.worker, world.folder.subject());
            return true;
        });
        assertThat(world.sheet(world.worker, form).answer(AnswerKey.of("name"))).isEqualTo(Answer.NONE);
    }

    @Test
    void aManagerWhoIsNotOnItReadsButPsychologicalAndHivAndWritesNothing() {
        FilledForm form = world.begun("health");
        FormSheet sheet = world.sheet(world.manager, form);
        assertThat(sheet.open())
                .contains(Sensitivity.HEALTH)
                .doesNotContain(Sensitivity.HIV, Sensitivity.PSYCHOLOGICAL);
        assertThat(sheet.writable()).isEmpty();
        String any = sheet.definition().fields().findFirst().orElseThrow().word();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.writes(world.manager, form, any, Answer.UNKNOWN));
    }

    @Test
    void aStrangerFindsNothingWhateverTheyCall() {
        FilledForm form = world.begun("form-1");
        Actor by = world.stranger;
        assertThat(world.as(by, () -> world.forms.look(by, form.id(), "because")))
                .isEqualTo(new Looked.Nothing());
        assertThat(world.as(by, () -> world.forms.of(by, world.folder))).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.writes(by, form, "name", Answer.of("X")));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.as(by, () -> world.forms.open(by, world.folder, new FormName("form-1"))));
        assertThat(world.as(
                        by,
                        () -> tables.sql("SELECT count(*) FROM form_answer WHERE form = :form")
                                .param("form", form.id())
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @Test
    void whatIsReadAndWrittenStandsInTheLogAndNamesNobody() {
        FilledForm form = world.begun("form-1");
        world.writes(world.worker, form, "name", Answer.of("Sophea Canary"));
        world.sheet(world.colleague, form);
        List<String> acts = logged("act");
        assertThat(acts)
                .containsSubsequence(
                        Act.FOLDER_OPENED.name(),
                        Act.FOLDER_ASSIGNED.name(),
                        Act.FORM_OPENED.name(),
                        Act.FORM_WRITTEN.name(),
                        Act.IDENTITY_SHOWN.name());
        assertThat(logged("told::text")).noneMatch(told -> told.contains("Canary"));
    }

    private List<String> logged(String column) {
        return world.as(
                world.worker,
                () -> tables.sql("SELECT " + column + " FROM log.entry WHERE subject_id = :id ORDER BY id")
                        .param("id", world.folder.id())
                        .query(String.class)
                        .list());
    }

    @Test
    void whatNoFieldCanKeepIsRefusedWhoeverSendsIt() {
        FilledForm form = world.begun("form-1");
        Map<String, Answer> wrong = Map.of(
                "birth-date", Answer.of("2999-01-01"),
                "age", Answer.of("999"),
                "sex", Answer.of("none-of-them"),
                "name", Answer.of("x".repeat(5_000)),
                "birth-place", Answer.of("9999"));
        wrong.forEach((field, answer) -> assertThat(world.writes(world.worker, form, field, answer))
                .as(field)
                .isInstanceOf(SaveOutcome.Refused.class));
        assertThat(world.sheet(world.worker, form).answers()).isEmpty();
    }

    @Test
    void aNameOfEightyKhmerLettersIsKeptWhole() {
        FilledForm form = world.begun("form-1");
        String name = "សុភា".repeat(20);
        world.writes(world.worker, form, "name", Answer.of(name));
        assertThat(world.sheet(world.worker, form).answer(AnswerKey.of("name")).text())
                .isEqualTo(name);
    }

    @Test
    void whoGoesOnWritingLeavesNoHalfSentencesBehind() {
        FilledForm form = world.begun("form-1");
        for (String typed : List.of("So", "Soph", "Sophea")) {
            world.writes(world.worker, form, "name", Answer.of(typed));
        }
        assertThat(world.sheet(world.worker, form).answer(AnswerKey.of("name"))).isEqualTo(Answer.of("Sophea"));
        assertThat(world.as(world.worker, () -> world.forms.before(world.worker, form.id(), AnswerKey.of("name"))))
                .isEmpty();
        assertThat(logged("act")).filteredOn(Act.FORM_WRITTEN.name()::equals).hasSize(1);
    }

    @Test
    void neitherTheLogNorCountsTellWhatWasAskedOfHealth() {
        FilledForm form = world.begun("health");
        world.writes(world.worker, form, "hiv-test", Answer.of("done"));
        assertThat(logged("told::text")).noneMatch(told -> told.contains("hiv"));
        assertThat(world.as(world.worker, () -> world.forms.of(world.worker, world.folder))
                        .getFirst()
                        .asked())
                .isPositive();
        FilledForm seen = world.as(world.manager, () -> world.forms.of(world.manager, world.folder))
                .getFirst();
        assertThat(seen.asked() + seen.settled() + seen.missing().size()).isZero();
    }

    @Test
    void aScreenThatStaysOpenShowsWhatIsStillTheirsAndWasShownToThem() {
        FilledForm form = world.begun("health");
        assertThat(world.as(world.colleague, () -> world.forms.again(world.colleague, form.id())))
                .as("nothing that they did not open")
                .isEmpty();
        FormSheet sheet = world.sheet(world.colleague, form);
        assertThat(sheet.open()).contains(Sensitivity.HIV);
        assertThat(world.as(world.colleague, () -> world.forms.again(world.colleague, form.id())))
                .get()
                .extracting(FormSheet::open)
                .isEqualTo(sheet.open());
        assertThat(world.as(
                        world.colleague,
                        () -> world.forms.changed(
                                world.colleague, sheet, sheet.form().revision())))
                .isFalse();
        world.as(world.manager, () -> {
            world.folders.release(world.manager, world.folder, GrantWorld.id(world.colleague));
            return true;
        });
        assertThat(world.as(
                        world.colleague,
                        () -> world.forms.changed(
                                world.colleague, sheet, sheet.form().revision())))
                .isTrue();
        assertThat(world.as(world.colleague, () -> world.forms.again(world.colleague, form.id())))
                .isEmpty();
    }

    @Test
    void aManagerPutsNobodyOnWhoIsThemselves() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.as(world.manager, () -> {
                    world.folders.assign(world.manager, world.folder, GrantWorld.id(world.manager));
                    return true;
                }));
    }

    @Test
    void aPictureThatIsNotOfThisFolderIsNoAnswer() {
        FilledForm form = world.begun("form-1");
        assertThat(world.writes(
                        world.worker, form, "photo", Answer.of(UUID.randomUUID().toString())))
                .isEqualTo(new SaveOutcome.Refused(AnswerFault.NOT_A_FILE));
    }
}
