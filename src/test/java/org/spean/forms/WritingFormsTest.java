package org.spean.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;

/** Forms written by several: nobody overwrites what they have not seen, nothing that was done cannot be undone. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class WritingFormsTest {

    private final FormWorld world;
    private final FormDefinitions definitions;

    WritingFormsTest(AutowireCapableBeanFactory beans, FormDefinitions definitions) {
        this.definitions = definitions;
        world = new FormWorld(beans);
    }

    @AfterEach
    void leave() {
        world.leaves();
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        FilledForm form = world.begun("form-1");
        AnswerKey name = AnswerKey.of("name");
        SaveOutcome first =
                world.as(world.worker, () -> world.forms.save(world.worker, form.id(), name, 0, Answer.of("Sophea")));
        assertThat(first).isInstanceOf(SaveOutcome.Saved.class);

        SaveOutcome second = world.as(
                world.colleague, () -> world.forms.save(world.colleague, form.id(), name, 0, Answer.of("Sopheap")));
        assertThat(second).isInstanceOf(SaveOutcome.Clash.class);
        assertThat(((SaveOutcome.Clash) second).theirs().answer()).isEqualTo(Answer.of("Sophea"));
        assertThat(((SaveOutcome.Clash) second).theirs().by()).isEqualTo(world.worker.name());
        assertThat(world.sheet(world.worker, form).answer(name)).isEqualTo(Answer.of("Sophea"));

        int seen = ((SaveOutcome.Clash) second).theirs().revision();
        assertThat(world.as(
                        world.colleague,
                        () -> world.forms.save(world.colleague, form.id(), name, seen, Answer.of("Sopheap"))))
                .isInstanceOf(SaveOutcome.Saved.class);
        assertThat(world.as(world.worker, () -> world.forms.before(world.worker, form.id(), name)))
                .extracting(each -> each.answer().text())
                .containsExactly("Sophea");
    }

    @Test
    void ofManyAtOnceEachIsToldWhatStands() throws Exception {
        FilledForm form = world.begun("form-1");
        List<Callable<SaveOutcome>> at = Stream.of("A", "B", "C", "D", "E", "F")
                .<Callable<SaveOutcome>>map(letter -> () -> world.as(
                        world.worker,
                        () -> world.forms.save(world.worker, form.id(), AnswerKey.of("name"), 0, Answer.of(letter))))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<SaveOutcome> outcomes = threads.invokeAll(at).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
            assertThat(outcomes.stream().filter(SaveOutcome.Saved.class::isInstance))
                    .hasSize(1);
            assertThat(outcomes.stream().filter(SaveOutcome.Clash.class::isInstance))
                    .hasSize(5);
        }
    }

    @Test
    void linesAreTakenAwayAndBroughtBackWithWhatStoodInThem() {
        FilledForm form = world.begun("form-1");
        int first = world.line(form, "siblings");
        int second = world.line(form, "siblings");
        world.writes(world.worker, form, "siblings/" + first + "/name", Answer.of("Dara"));
        world.writes(world.worker, form, "siblings/" + second + "/name", Answer.of("Bopha"));

        world.as(world.worker, () -> {
            world.lines.takeAway(world.worker, form.id(), "siblings", first);
            return true;
        });
        assertThat(world.sheet(world.worker, form).lines()).containsEntry("siblings", List.of(second));
        world.as(world.worker, () -> {
            world.lines.bringBack(world.worker, form.id(), "siblings", first);
            return true;
        });
        FormSheet sheet = world.sheet(world.worker, form);
        assertThat(sheet.lines()).containsEntry("siblings", List.of(first, second));
        assertThat(sheet.answer(FormWorld.key("siblings/" + first + "/name"))).isEqualTo(Answer.of("Dara"));
    }

    @Test
    void whatIsMissingIsSaidForEachPurposeAndUnknownIsAnAnswer() {
        FilledForm form = world.begun("form-1");
        int missing = form.missing().getOrDefault(Purpose.OPENING, 0);
        assertThat(missing).isPositive();
        FilledForm now = ((SaveOutcome.Saved) world.writes(world.worker, form, "sex", Answer.UNKNOWN)).form();
        assertThat(now.missing().getOrDefault(Purpose.OPENING, 0)).isEqualTo(missing - 1);
        assertThat(now.settled()).isEqualTo(form.settled() + 1);
    }

    @Test
    void whatAnotherFormKnowsIsTakenOverOnceAndMarked() {
        FilledForm first = world.begun("form-1");
        world.writes(world.worker, first, "name", Answer.of("Sophea"));
        int line = world.line(first, "siblings");
        world.writes(world.worker, first, "siblings/" + line + "/name", Answer.of("Dara"));
        FormDefinition four = definitions.newest(new FormName("form-4")).orElseThrow();
        FormField taking = four.fields()
                .filter(field -> field.from().contains(new TakenFrom(new FormName("form-1"), "name")))
                .findFirst()
                .orElseThrow();

        FilledForm fourth = world.begun("form-4");

        KeptAnswer taken = world.sheet(world.worker, fourth).answers().get(AnswerKey.of(taking.word()));
        assertThat(taken).isNotNull();
        assertThat(taken.answer()).isEqualTo(Answer.of("Sophea"));
        assertThat(taken.takenFrom()).contains(new FormName("form-1"));
        SaveOutcome looked = world.writes(world.worker, fourth, taking.word(), Answer.of("Sophea"));
        assertThat(((SaveOutcome.Saved) looked).answer().takenFrom()).isEmpty();
    }

    @Test
    void aFinishedFormIsWrittenOnlyAfterItWasOpenedAgain() {
        FilledForm form = world.begun("form-5");
        world.as(world.worker, () -> {
            world.states.finish(world.worker, form.id());
            return true;
        });
        assertThat(world.writes(world.worker, form, "visit-type", Answer.of("joint")))
                .isInstanceOf(SaveOutcome.Finished.class);
        assertThat(world.sheet(world.worker, form).writable()).isEmpty();
        world.as(world.worker, () -> {
            world.states.reopen(world.worker, form.id());
            return true;
        });
        assertThat(world.writes(world.worker, form, "visit-type", Answer.of("joint")))
                .isInstanceOf(SaveOutcome.Saved.class);
    }

    @Test
    void whatWasBegunByMistakeIsPutAwayAndComesBack() {
        FilledForm form = world.begun("form-5");
        world.as(world.worker, () -> {
            world.states.putAway(world.worker, form.id());
            return true;
        });
        assertThat(world.as(world.worker, () -> world.forms.of(world.worker, world.folder)))
                .isEmpty();
        world.as(world.worker, () -> {
            world.states.bringBack(world.worker, form.id());
            return true;
        });
        assertThat(world.as(world.worker, () -> world.forms.of(world.worker, world.folder)))
                .extracting(FilledForm::id)
                .containsExactly(form.id());
    }

    @Test
    void whatIsWrittenInALineThatIsGoneIsNotSaidToBeKept() {
        FilledForm form = world.begun("form-1");
        int line = world.line(form, "siblings");
        world.as(world.colleague, () -> world.lines.takeAway(world.colleague, form.id(), "siblings", line));
        assertThat(world.writes(world.worker, form, "siblings/" + line + "/name", Answer.of("Dara")))
                .isInstanceOf(SaveOutcome.LineGone.class);
        assertThat(world.writes(world.worker, form, "siblings/999/name", Answer.of("Dara")))
                .isInstanceOf(SaveOutcome.LineGone.class);
    }

    @Test
    void aFinishedFormIsNotPutAwayAndItsFirstFinisherStays() {
        FilledForm form = world.begun("form-5");
        for (Actor each : List.of(world.worker, world.colleague)) {
            world.as(each, () -> {
                world.states.finish(each, form.id());
                return true;
            });
        }
        assertThat(world.sheet(world.worker, form).form().finished())
                .get()
                .extracting(FilledForm.Finished::by)
                .isEqualTo(world.worker.name());
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.as(world.worker, () -> {
                    world.states.putAway(world.worker, form.id());
                    return true;
                }));
        assertThat(world.as(world.worker, () -> world.lines.add(world.worker, form.id(), "steps")))
                .isInstanceOf(FormLines.Outcome.Finished.class);
    }

    @Test
    void aHouseholdBeginsWithEverybodyWhomTheAdmissionNames() {
        FilledForm first = world.begun("form-1");
        for (String table : List.of("parents", "siblings", "relatives")) {
            world.writes(world.worker, first, table + "/" + world.line(first, table) + "/name", Answer.of(table));
        }
        FormSheet second = world.sheet(world.worker, world.begun("form-2"));
        List<Integer> lines = second.lines().getOrDefault("household", List.of());
        assertThat(lines.stream()
                        .map(line -> second.answer(new AnswerKey("household", line, "name"))
                                .text()))
                .containsExactly("parents", "siblings", "relatives");
    }
}
