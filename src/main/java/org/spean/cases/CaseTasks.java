package org.spean.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.access.Role;
import org.spean.deadlines.About;
import org.spean.deadlines.Due;
import org.spean.deadlines.Once;
import org.spean.deadlines.Owner;
import org.spean.deadlines.TaskWish;
import org.spean.deadlines.Tasks;
import org.spean.deadlines.Word;
import org.springframework.stereotype.Component;

/**
 * What waits for somebody because of a case: made and withdrawn here for its rooms, in the transaction of the step. It is there for
 * those alone who know of the case.
 */
@Component
public class CaseTasks {

    private static final String SOURCE = "cases";

    /** A case, and a step that is wanted of it. */
    private static final String ABOUT_STEP = "CASE_STEP";

    private final Tasks tasks;

    CaseTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    /**
     * One task for all of them: whoever comes first does it.
     *
     * @param owners whose it is; the ministry's office's where nobody is there
     * @param more words of its sentence behind the case's code
     */
    public void forFirst(CaseTask task, Case file, Set<Owner> owners, Due due, Word... more) {
        make(task, file, about(file), owners, due, "", more);
    }

    /** The same, about one step of it: the questions of that step stand open where it is done. */
    public void forStep(CaseTask task, Case file, StepKind step, Set<Owner> owners, Due due, Word... more) {
        make(task, file, about(file, step), owners, due, " " + step, more);
    }

    /** One for each of them: whatever the others do, it waits for them too. */
    public void forEach(CaseTask task, Case file, Set<Owner> owners, Due due, Word... more) {
        if (owners.isEmpty()) {
            forFirst(task, file, owners, due, more);
        }
        owners.forEach(owner -> make(task, file, about(file), Set.of(owner), due, " " + owner.toKeep(), more));
    }

    private void make(CaseTask task, Case file, About about, Set<Owner> owners, Due due, String which, Word... more) {
        List<Word> words = new ArrayList<>();
        words.add(new Word.ACode(file.code().text()));
        words.addAll(List.of(more));
        tasks.make(new TaskWish(
                task.name(),
                owners.isEmpty() ? Set.of(new Owner.OfRole(Role.ATRO_OFFICER)) : owners,
                about,
                words,
                due,
                SOURCE,
                Once.whileOpen(task + " " + file.id() + which),
                Optional.of(file.subject())));
    }

    /** Nobody has to do it any more. */
    public void withdraw(CaseTask task, Case file) {
        tasks.withdraw(task.name(), about(file));
    }

    /** The same, of one step. */
    public void withdraw(CaseTask task, Case file, StepKind step) {
        tasks.withdraw(task.name(), about(file, step));
    }

    private static About about(Case file) {
        return new About(Case.MATTER, file.id().toString());
    }

    private static About about(Case file, StepKind step) {
        return new About(ABOUT_STEP, file.id() + ":" + StepField.word(step));
    }
}
