package org.spean.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.spean.forms.RevisionWorld.FIRST;
import static org.spean.forms.RevisionWorld.FORM;
import static org.spean.forms.RevisionWorld.SECOND;
import static org.spean.forms.RevisionWorld.revised;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.forms.definition.DefinitionFault;
import org.spean.forms.definition.Revised;
import org.spean.forms.print.Filled;
import org.spean.forms.print.FormPaper;
import org.spean.forms.print.FormPrint;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;

/** The ministry revises a form while the program runs, and what was filled stays as it is. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RevisionTest {

    private final FormDefinitions definitions;
    private final FormRevisions revisions;
    private final JdbcClient tables;
    private final RevisionWorld world;

    RevisionTest(
            AutowireCapableBeanFactory beans, FormDefinitions definitions, FormRevisions revisions, JdbcClient tables) {
        this.definitions = definitions;
        this.revisions = revisions;
        this.tables = tables;
        world = new RevisionWorld(beans);
    }

    @AfterEach
    void leave() {
        world.leaves();
    }

    @Test
    void aFormThatWasBegunBeforeStaysInItsEditionAndNewOnesBeginInTheNewOne() {
        FilledForm before = world.forms.begun("form-2");
        world.forms.writes(world.forms.worker, before, "option", Answer.of("joint"));
        world.forms.writes(world.forms.worker, before, "home-more", Answer.of("Behind the pagoda"));

        assertThat(world.takes(world.atro, revised())).isEqualTo(new RevisionOutcome.Taken(SECOND));

        assertThat(definitions.newest(FORM)).map(FormDefinition::edition).contains(SECOND);
        FormSheet still = world.forms.sheet(world.forms.worker, before);
        assertThat(still.definition().edition()).isEqualTo(FIRST);
        assertThat(still.definition().title().english()).isEqualTo("Family assessment");
        assertThat(still.answer(AnswerKey.of("option"))).isEqualTo(Answer.of("joint"));
        assertThat(still.answer(AnswerKey.of("home-more"))).isEqualTo(Answer.of("Behind the pagoda"));
        assertThat(world.forms.writes(world.forms.worker, before, "option", Answer.of("district")))
                .as("it goes on in its edition")
                .isInstanceOf(SaveOutcome.Saved.class);
        assertThat(world.forms.writes(world.forms.worker, before, "option", Answer.of("joint")))
                .isInstanceOf(SaveOutcome.Saved.class);

        assertThat(printed(still))
                .contains("Family assessment", "edition 1")
                .doesNotContain("Assessment of the family");

        FilledForm after = world.forms.begun("form-2");
        assertThat(printed(world.forms.sheet(world.forms.worker, after)))
                .contains("Assessment of the family", "edition 2", "How many storeys");
        assertThat(after.edition()).isEqualTo(SECOND);
        assertThat(world.forms.writes(world.forms.worker, after, "storeys", Answer.of("2")))
                .isInstanceOf(SaveOutcome.Saved.class);
        assertThat(world.forms.writes(world.forms.worker, after, "option", Answer.of("joint")))
                .isEqualTo(new SaveOutcome.Refused(AnswerFault.NO_SUCH_OPTION));
        assertThat(logged("FORM_TAKEN_IN")).containsExactly("form-2 2");
    }

    @Test
    void onlyWhatIsAnAnswerInTheNewEditionIsTakenOver() {
        FilledForm first = world.forms.begun("form-1");
        world.forms.writes(world.forms.worker, first, "search-option", Answer.of("joint"));
        world.forms.writes(world.forms.worker, first, "chief-agreed", Answer.of("yes"));
        world.takes(world.atro, revised());

        FormSheet sheet = world.forms.sheet(world.forms.worker, world.forms.begun("form-2"));

        assertThat(sheet.answer(AnswerKey.of("chief-agreed"))).isEqualTo(Answer.of("yes"));
        assertThat(sheet.answer(AnswerKey.of("option"))).isEqualTo(Answer.NONE);
    }

    @Test
    void nothingIsTakenOverFromAQuestionThatFewerMaySee() {
        FilledForm first = world.forms.begun("form-1");
        world.forms.writes(world.forms.worker, first, "chief-agreed", Answer.of("yes"));
        Revised otherwise = Revised.next()
                .with(
                        "        sensitivity: family\n        from: [form-1/chief-agreed]",
                        "        sensitivity: health\n        from: [form-1/chief-agreed]");
        assertThat(world.proposes(world.atro, otherwise).faults())
                .extracting(DefinitionFault::kind)
                .contains(DefinitionFault.Kind.TAKEN_FROM_OTHERWISE);
        // As it stands where form 1 was revised since: put there past the check.
        world.forms.as(
                world.atro,
                () -> tables.sql("""
                        INSERT INTO form_definition (name, edition, body, taken_at, taken_by)
                        SELECT name, 2, :body, taken_at, 'a test' FROM form_definition WHERE name = 'form-2'""")
                        .param("body", new String(otherwise.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                        .update());

        FormSheet sheet = world.forms.sheet(world.forms.worker, world.forms.begun("form-2"));

        assertThat(sheet.answer(AnswerKey.of("chief-agreed"))).isEqualTo(Answer.NONE);
    }

    @Test
    void anEditionIsTakenBackUntilSomebodyHasBegunAFormInIt() {
        world.takes(world.atro, revised());
        assertThat(unused(world.other)).containsExactly(SECOND);
        assertThat(unused(world.forms.worker)).isEmpty();

        assertThat(world.takesBack(world.other, SECOND)).isTrue();
        assertThat(definitions.newest(FORM)).map(FormDefinition::edition).contains(FIRST);
        assertThat(world.takesBack(world.other, SECOND)).isFalse();
        assertThat(logged("FORM_TAKEN_BACK")).containsExactly("form-2 2");

        world.takes(world.atro, revised());
        world.forms.begun("form-2");
        assertThat(unused(world.other)).isEmpty();
        assertThat(world.takesBack(world.other, SECOND)).isFalse();
        assertThat(definitions.newest(FORM)).map(FormDefinition::edition).contains(SECOND);
    }

    @Test
    void whatCameWithTheProgramAndWhatALaterEditionFollowedIsNotTakenBack() {
        assertThat(world.takesBack(world.atro, FIRST)).isFalse();
        world.takes(world.atro, revised());
        Revised third = revised().with("edition: 2\n", "edition: 3\n").with("en: The visit", "en: This visit");
        assertThat(world.takes(world.atro, third)).isEqualTo(new RevisionOutcome.Taken(new FormEdition(FORM, 3)));

        assertThat(world.takesBack(world.atro, SECOND)).isFalse();
        assertThat(world.takesBack(world.atro, new FormEdition(FORM, 3))).isTrue();
        assertThat(world.takesBack(world.atro, SECOND)).isTrue();
    }

    @Test
    void aLoopInItsConditionsIsNamedAndNothingIsTaken() {
        Revised loop = revised()
                .with("when: abuse is signs or certain", "when: neglect-words is given")
                .with("when: neglect is signs or certain", "when: abuse-words is given");
        DefinitionFault fault = new DefinitionFault(
                loop.lineOf("when: neglect-words"), DefinitionFault.Kind.CONDITION_LOOP, "abuse-words");

        assertThat(world.proposes(world.atro, loop).faults()).containsExactly(fault);
        assertThat(world.takes(world.atro, loop)).isEqualTo(new RevisionOutcome.Faulty(List.of(fault)));
        assertThat(definitions.newest(FORM)).map(FormDefinition::edition).contains(FIRST);
    }

    @Test
    void lookingAtARevisionChangesNothing() {
        FormRevisions.Proposal proposal = world.proposes(world.atro, revised());

        assertThat(proposal.faults()).isEmpty();
        assertThat(proposal.changes()).hasSize(4);
        assertThat(proposal.before()).map(FormDefinition::edition).contains(FIRST);
        assertThat(definitions.newest(FORM)).map(FormDefinition::edition).contains(FIRST);
    }

    @Test
    void ofTwoWhoTakeTheSameEditionAtOnceOneDoesAndTheOtherIsToldWho() throws Exception {
        try (ExecutorService second = Executors.newSingleThreadExecutor()) {
            Future<RevisionOutcome> slower = world.forms.as(world.atro, () -> {
                assertThat(revisions.take(world.atro, revised().bytes())).isEqualTo(new RevisionOutcome.Taken(SECOND));
                Future<RevisionOutcome> asked =
                        second.submit(() -> world.takes(world.other, revised().with("The visit", "Visit")));
                await().pollInSameThread().until(() -> asked.isDone() || somebodyWaits());
                return asked;
            });
            assertThat(slower.get(30, TimeUnit.SECONDS)).isEqualTo(new RevisionOutcome.Overtaken(world.atro.name()));
        }
        assertThat(definitions.newest(FORM))
                .map(form -> form.sections().getFirst().title().english())
                .contains("The visit");
    }

    @Test
    void whoBeginsAFormWhileItsEditionIsTakenBackComesFirst() throws Exception {
        world.takes(world.atro, revised());
        try (ExecutorService second = Executors.newSingleThreadExecutor()) {
            Future<Boolean> back = world.forms.as(world.forms.worker, () -> {
                FilledForm form = world.forms.forms.open(world.forms.worker, world.forms.folder, FORM);
                assertThat(form.edition()).isEqualTo(SECOND);
                Future<Boolean> asked = second.submit(() -> world.takesBack(world.atro, SECOND));
                await().pollInSameThread().until(() -> asked.isDone() || somebodyWaits());
                return asked;
            });
            assertThat(back.get(30, TimeUnit.SECONDS)).isFalse();
        }
    }

    @Test
    void whoBeginsAFormWhenItsEditionWasJustTakenBackBeginsInTheOneBefore() throws Exception {
        world.takes(world.atro, revised());
        try (ExecutorService second = Executors.newSingleThreadExecutor()) {
            Future<FilledForm> begun = world.forms.as(world.atro, () -> {
                assertThat(revisions.takeBack(world.atro, SECOND)).isTrue();
                Future<FilledForm> asked = second.submit(() -> world.forms.begun("form-2"));
                await().pollInSameThread().until(() -> asked.isDone() || somebodyWaits());
                return asked;
            });
            assertThat(begun.get(30, TimeUnit.SECONDS).edition()).isEqualTo(FIRST);
        }
    }

    @Test
    void whoFillsFormsDoesNotReviseThem() {
        for (Actor each : List.of(world.forms.worker, world.forms.manager, Actor.ANYBODY)) {
            assertThat(world.forms.as(each, () -> revisions.mayRevise(each))).isFalse();
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> world.proposes(each, revised()));
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> world.takes(each, revised()));
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> world.takesBack(each, SECOND));
        }
        for (Actor each : List.of(world.atro, world.other)) {
            assertThat(world.forms.as(each, () -> revisions.mayRevise(each))).isTrue();
        }
    }

    private static String printed(FormSheet sheet) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        Filled filled = Filled.of(sheet, digits -> digits);
        new FormPaper().write(pdf, FormPrint.codesOnly(sheet.definition(), Language.ENGLISH, filled));
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<FormEdition> unused(Actor by) {
        return world.forms.as(by, () -> revisions.unused(by)).stream()
                .map(FormRevisions.Unused::edition)
                .toList();
    }

    private boolean somebodyWaits() {
        return tables.sql(
                        "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype IN ('transactionid', 'tuple') AND NOT granted)")
                .query(Boolean.class)
                .single();
    }

    /** What the log tells of an act by the people of this test. */
    private List<String> logged(String act) {
        return world.forms.as(
                world.atro,
                () -> tables.sql("""
                        SELECT (told ->> 'form') || ' ' || (told ->> 'version') FROM log.entry
                        WHERE act = ? AND actor_name IN (?, ?) ORDER BY id""")
                        .params(act, world.atro.name(), world.other.name())
                        .query(String.class)
                        .list());
    }
}
