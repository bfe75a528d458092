package org.spean.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.Subject;
import org.spean.access.guard.ColdIdentity;
import org.spean.access.guard.Shown;
import org.spean.access.policy.Relation;
import org.spean.access.reach.Reach;
import org.spean.files.Brought;
import org.spean.files.FileId;
import org.spean.files.FileOutcome;
import org.spean.files.FileShown;
import org.spean.files.StoredFiles;
import org.spean.vocabulary.Sensitivity;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;

/** A form's paper as pictures: to whom it opens, that it goes and comes back with its file, and that it is of the folder. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class FormPapersTest {

    private final FormWorld world;
    private final FormPapers papers;
    private final FormDefinitions definitions;
    private final StoredFiles files;
    private final ColdIdentity cold;
    private final JdbcClient tables;
    private final Actor office;

    FormPapersTest(
            AutowireCapableBeanFactory beans,
            FormPapers papers,
            FormDefinitions definitions,
            StoredFiles files,
            Reach reach,
            ColdIdentity cold,
            JdbcClient tables) {
        this.papers = papers;
        this.definitions = definitions;
        this.files = files;
        this.cold = cold;
        this.tables = tables;
        world = new FormWorld(beans);
        office = world.holds(Role.ATRO_OFFICER, Remit.COUNTRY);
        world.as(world.manager, () -> {
            reach.open(folder(), Relation.COUNTRY, Remit.COUNTRY, Optional.empty(), "admitted");
            return true;
        });
    }

    @AfterEach
    void leave() {
        world.leaves();
    }

    private Subject folder() {
        return world.folder.subject();
    }

    private FileId kept(Subject in, Set<Sensitivity> about) {
        try {
            Path file = Files.createTempFile("paper", "");
            try {
                Files.write(file, Brought.picture("png", 40, 30));
                FileOutcome outcome = world.as(world.worker, () -> files.keep(world.worker, in, about, file));
                assertThat(outcome).isInstanceOf(FileOutcome.Kept.class);
                return ((FileOutcome.Kept) outcome).id();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileId kept(FilledForm form) {
        return kept(folder(), FormPapers.shows(definitions.known(form.edition())));
    }

    private PaperOutcome adds(Actor by, FilledForm form, FileId file) {
        return world.as(by, () -> papers.add(by, form.id(), file));
    }

    private PaperOutcome takes(Actor by, FilledForm form, FileId file) {
        return world.as(by, () -> papers.takeAway(by, form.id(), file));
    }

    /** A form with its paper. */
    private record OnPaper(FilledForm form, FileId file) {}

    private OnPaper onPaper(String name) {
        FilledForm form = world.begun(name);
        FileId file = kept(form);
        assertThat(adds(world.worker, form, file)).isEqualTo(PaperOutcome.DONE);
        return new OnPaper(form, file);
    }

    private List<FileId> of(FilledForm form) {
        return world.as(world.worker, () -> papers.of(world.worker, form.id())).stream()
                .map(FormPapers.Paper::file)
                .toList();
    }

    private boolean lies(FileId file) {
        return world.as(world.worker, () -> files.liesIn(file, folder()));
    }

    private boolean asksEverything(FilledForm form) {
        return !world.sheet(world.worker, form).form().onPaper();
    }

    private FileShown opens(Actor by, FileId file, String reason) {
        return world.as(by, () -> files.read(by, file, reason));
    }

    /** What the log tells of the folder since a number of rows. */
    private List<String> logged() {
        return tables.sql("SELECT act FROM log.entry WHERE subject_id = ? ORDER BY id")
                .param(folder().id())
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list();
    }

    private void finishes(FilledForm form) {
        world.as(world.colleague, () -> {
            world.states.finish(world.colleague, form.id());
            return true;
        });
    }

    @Test
    void whoMayNotSeeAllThatAPaperShowsDoesNotOpenIt() {
        FileId health = onPaper("health").file();
        FileId third = onPaper("form-3").file();
        int before = logged().size();

        for (FileId each : List.of(health, third)) {
            assertThat(opens(office, each, "the ministry asks")).isInstanceOf(FileShown.Nothing.class);
            assertThat(world.as(office, () -> files.thumbnail(office, each))).isEmpty();
            assertThat(opens(world.stranger, each, "")).isInstanceOf(FileShown.Nothing.class);
        }
        assertThat(opens(world.manager, health, "")).isInstanceOf(FileShown.Nothing.class);
        assertThat(logged()).as("nothing was shown").hasSize(before);

        assertThat(world.sheet(world.manager, world.begun("form-3")).open())
                .as("what a manager reads of the form, they read of its paper")
                .contains(Sensitivity.EDUCATION_LIVELIHOOD);
        assertThat(opens(world.manager, third, "")).isInstanceOf(FileShown.Open.class);
    }

    @Test
    void aPaperSaysWhoItIsSoTheOfficeIsAskedForAReasonAndTheLogSaysThatIdentityWasShown() {
        OnPaper seventh = onPaper("form-7");
        assertThat(definitions.known(seventh.form().edition()).sensitivities())
                .as("the form itself asks nothing of the kind")
                .doesNotContain(Sensitivity.IDENTITY);

        assertThat(opens(office, seventh.file(), "")).isEqualTo(new FileShown.NeedsReason(Shown.Why.FIRST_LOOK));
        assertThat(opens(office, seventh.file(), "the embassy asks")).isInstanceOf(FileShown.Open.class);
        assertThat(logged()).endsWith("IDENTITY_SHOWN").doesNotContain("CASE_READ");
    }

    @Test
    void ofACaseThatIsColdAPaperAsksAsTheFormDoes() {
        OnPaper first = onPaper("form-1");
        OnPaper seventh = onPaper("form-7");
        world.as(world.manager, () -> {
            cold.cool(folder());
            return true;
        });

        assertThat(world.as(
                        world.worker,
                        () -> world.forms.look(world.worker, first.form().id(), "")))
                .isInstanceOfSatisfying(
                        Looked.Part.class,
                        part -> assertThat(part.more()).isEqualTo(new Looked.NeedsSecondYes(Shown.Why.COLD)));
        for (OnPaper each : List.of(first, seventh)) {
            assertThat(opens(world.worker, each.file(), "")).isEqualTo(new FileShown.NeedsSecondYes(Shown.Why.COLD));
            assertThat(world.as(world.worker, () -> files.picture(world.worker, each.file(), 1)))
                    .isEmpty();
        }
        world.as(world.manager, () -> {
            cold.reopen(folder());
            return true;
        });
    }

    @Test
    void aPaperGoesWithItsFileAndBothComeBack() {
        OnPaper fifth = onPaper("form-5");
        assertThat(of(fifth.form())).containsExactly(fifth.file());
        assertThat(asksEverything(fifth.form())).isFalse();
        int all = fifth.form().asked();
        assertThat(world.sheet(world.worker, fifth.form()).form().asked()).isLessThan(all);

        assertThat(takes(world.worker, fifth.form(), fifth.file())).isEqualTo(PaperOutcome.DONE);
        assertThat(takes(world.colleague, fifth.form(), fifth.file()))
                .as("by two at once")
                .isEqualTo(PaperOutcome.DONE);
        assertThat(of(fifth.form())).isEmpty();
        assertThat(lies(fifth.file())).isFalse();
        assertThat(asksEverything(fifth.form())).isTrue();
        assertThat(world.sheet(world.worker, fifth.form()).form().asked()).isEqualTo(all);

        assertThat(adds(world.worker, fifth.form(), fifth.file())).isEqualTo(PaperOutcome.DONE);
        assertThat(of(fifth.form())).containsExactly(fifth.file());
        assertThat(lies(fifth.file())).isTrue();
        assertThat(asksEverything(fifth.form())).isFalse();
        assertThat(logged().stream().filter(each -> each.startsWith("FILE_")))
                .containsExactly("FILE_KEPT", "FILE_TAKEN_AWAY", "FILE_BROUGHT_BACK");
    }

    @Test
    void onAFinishedFormNothingChangesAndWhatWasKeptForItMeanwhileGoes() {
        OnPaper fifth = onPaper("form-5");
        FileId late = kept(fifth.form());
        finishes(fifth.form());

        assertThat(adds(world.worker, fifth.form(), late)).isEqualTo(PaperOutcome.FINISHED);
        assertThat(takes(world.worker, fifth.form(), fifth.file())).isEqualTo(PaperOutcome.FINISHED);
        assertThat(adds(world.worker, fifth.form(), fifth.file())).isEqualTo(PaperOutcome.FINISHED);
        assertThat(lies(late)).isFalse();
        assertThat(lies(fifth.file())).as("its own paper stays").isTrue();
        assertThat(of(fifth.form())).containsExactly(fifth.file());
    }

    @Test
    void aPictureOfAnotherFolderIsNoPaperOfThisOneAlsoWhenItWasTakenAway() {
        FormFolder other = world.as(
                world.worker,
                () -> world.folders.open(
                        world.worker, world.folder.centre(), world.folder.code().province()));
        FilledForm form = world.begun("form-5");
        FileId elsewhere = kept(other.subject(), FormPapers.shows(definitions.known(form.edition())));

        for (FileId each : List.of(elsewhere, new FileId(UUID.randomUUID()))) {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> adds(world.worker, form, each));
        }
        world.as(world.worker, () -> files.takeAway(world.worker, elsewhere));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> adds(world.worker, form, elsewhere));
        assertThat(world.as(world.worker, () -> files.liesIn(elsewhere, other.subject())))
                .isFalse();
        assertThat(of(form)).isEmpty();
    }

    @Test
    void whoeverDoesNotFillAFormAddsNoPaperAndTakesNoneAway() {
        OnPaper fifth = onPaper("form-5");
        for (Actor each : List.of(world.manager, office, world.stranger)) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> takes(each, fifth.form(), fifth.file()));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> adds(each, fifth.form(), fifth.file()));
        }
        assertThat(lies(fifth.file())).isTrue();
    }

    @Test
    void whatIsPrintedIsWrittenDown() {
        FilledForm form = world.begun("form-5");
        FormSheet sheet = world.sheet(world.worker, form);
        world.as(world.worker, () -> {
            papers.printed(world.worker, sheet, true, List.of(1));
            return true;
        });
        assertThat(logged()).endsWith("FORM_PRINTED");
    }
}
