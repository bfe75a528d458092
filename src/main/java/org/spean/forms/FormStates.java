package org.spean.forms;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.guard.Guard;
import org.spean.forms.FormWriting.Writing;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forms as a whole: finished and opened again, put away when begun by mistake and brought back. */
@Component
public class FormStates {

    private final FormWriting writing;
    private final FormRows rows;
    private final FormDefinitions definitions;
    private final Guard guard;
    private final Clock clock;

    FormStates(FormWriting writing, FormRows rows, FormDefinitions definitions, Guard guard, Clock clock) {
        this.writing = writing;
        this.rows = rows;
        this.definitions = definitions;
        this.guard = guard;
        this.clock = clock;
    }

    /** Whether they may finish such a form, or open it again. */
    @Transactional(readOnly = true)
    public boolean mayFinish(Actor by, FormSheet sheet) {
        return new Writing(
                        sheet.form(),
                        sheet.definition(),
                        writing.writable(by, sheet.folder().id(), sheet.definition()))
                .writesItsMatter();
    }

    /**
     * Says that a form is done, whatever it lacks; nobody writes in it until it is opened again. Who said so first stays.
     *
     * @throws AccessDeniedException where nothing but its dates is theirs to write
     */
    @Transactional
    public void finish(Actor by, UUID id) {
        Writing locked = matter(by, id);
        if (locked.form().finished().isEmpty()) {
            writing.next(locked.form());
            rows.finish(id, clock.instant(), by.name());
            writing.told(by, Act.FORM_FINISHED, locked.form());
        }
    }

    /** Opens a finished form to be written again. */
    @Transactional
    public void reopen(Actor by, UUID id) {
        Writing locked = matter(by, id);
        if (locked.form().finished().isPresent()) {
            writing.next(locked.form());
            rows.finish(id, clock.instant(), null);
            writing.told(by, Act.FORM_REOPENED, locked.form());
        }
    }

    private Writing matter(Actor by, UUID id) {
        Writing locked = writing.locked(by, id);
        if (!locked.writesItsMatter()) {
            throw new AccessDeniedException("not theirs to finish");
        }
        return locked;
    }

    /** Whether they may put such a form away: whoever may write all of it, while it is not finished. */
    @Transactional(readOnly = true)
    public boolean mayPutAway(Actor by, FilledForm form) {
        FormDefinition definition = definitions.known(form.edition());
        return form.finished().isEmpty()
                && writing.writable(by, form.folder(), definition).containsAll(definition.sensitivities());
    }

    /**
     * Puts a form away that was begun by mistake; it can be brought back.
     *
     * @throws AccessDeniedException where not all of it is theirs to write, or it is finished
     */
    @Transactional
    public void putAway(Actor by, UUID id) {
        Writing locked = writing.locked(by, id);
        if (!locked.writesAll() || locked.form().finished().isPresent()) {
            throw new AccessDeniedException("not theirs to put away");
        }
        rows.putAway(id, clock.instant());
        writing.named(locked.form());
        writing.told(by, Act.FORM_PUT_AWAY, locked.form());
    }

    /** Those of a folder that were put away, the latest first; none where the folder is not theirs to know. */
    @Transactional(readOnly = true)
    public List<FilledForm> away(Actor by, FormFolder folder) {
        return guard.knows(by, folder.subject())
                ? rows.away(folder.id()).stream()
                        .filter(form -> mayPutAway(by, form))
                        .toList()
                : List.of();
    }

    /** Brings a form back that was put away. */
    @Transactional
    public void bringBack(Actor by, UUID id) {
        FilledForm form = rows.gone(id).orElseThrow(() -> new AccessDeniedException("no such form"));
        if (!mayPutAway(by, form)) {
            throw new AccessDeniedException("not theirs to bring back");
        }
        rows.putAway(id, null);
        writing.named(form);
        writing.told(by, Act.FORM_BROUGHT_BACK, form);
    }
}
