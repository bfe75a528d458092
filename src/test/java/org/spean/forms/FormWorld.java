package org.spean.forms;

import java.util.UUID;
import java.util.function.Supplier;
import org.spean.access.Acting;
import org.spean.access.Actor;
import org.spean.access.GrantWorld;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A centre with its people, a folder that one of them opened, and others. */
public final class FormWorld {

    public final Actor worker;
    public final Actor colleague;
    public final Actor manager;
    public final Actor stranger;
    public final FormFolders folders;
    public final Forms forms;
    public final FormLines lines;
    public final FormStates states;
    public final FormFolder folder;

    private final GrantWorld people;
    private final Acting acting;
    private final JdbcClient tables;

    public FormWorld(BeanFactory beans) {
        people = new GrantWorld(beans);
        acting = new Acting(beans);
        tables = beans.getBean(JdbcClient.class);
        folders = beans.getBean(FormFolders.class);
        forms = beans.getBean(Forms.class);
        lines = beans.getBean(FormLines.class);
        states = beans.getBean(FormStates.class);
        worker = holds(Role.CASEWORKER, people.centre);
        colleague = holds(Role.CASEWORKER, people.centre);
        manager = holds(Role.MANAGER, people.centre);
        stranger = holds(Role.CASEWORKER, Remit.organization(UUID.randomUUID()));
        folder = as(worker, () -> folders.open(worker, UUID.fromString(people.centre.key()), new PlaceCode("02")));
        as(manager, () -> {
            folders.assign(manager, folder, GrantWorld.id(colleague));
            return true;
        });
    }

    public Actor holds(Role role, Remit remit) {
        return people.present(people.holds(role, remit));
    }

    public <T> T as(Actor actor, Supplier<T> act) {
        return acting.as(actor, act);
    }

    /** Begins a form. */
    public FilledForm begun(String name) {
        return as(worker, () -> forms.open(worker, folder, new FormName(name)));
    }

    /** Writes as somebody who saw what stands there. */
    public SaveOutcome writes(Actor by, FilledForm form, String key, Answer answer) {
        return as(by, () -> forms.save(by, form.id(), key(key), Integer.MAX_VALUE, answer));
    }

    /** {@code name} or {@code siblings/2/name}. */
    public static AnswerKey key(String text) {
        String[] parts = text.split("/", -1);
        return parts.length == 1 ? AnswerKey.of(text) : new AnswerKey(parts[0], Integer.parseInt(parts[1]), parts[2]);
    }

    /** Adds a line and answers with its number. */
    public int line(FilledForm form, String table) {
        FormLines.Outcome outcome = as(worker, () -> lines.add(worker, form.id(), table));
        if (outcome instanceof FormLines.Outcome.Done(int line)) {
            return line;
        }
        throw new AssertionError("no line: " + outcome);
    }

    /** The form as somebody sees it. */
    public FormSheet sheet(Actor by, FilledForm form) {
        Looked looked = as(by, () -> forms.look(by, form.id(), ""));
        if (looked instanceof Looked.Open(FormSheet sheet)) {
            return sheet;
        }
        throw new AssertionError("it is not open: " + looked);
    }

    /** All letters that lie in a table's row of a form, as anybody with the database would see them. */
    public String lying(FilledForm form) {
        return as(
                worker,
                () -> String.join(
                        " ",
                        tables.sql(
                                        "SELECT coalesce(plain, encode(sealed, 'escape')) FROM form_answer WHERE form = :form"
                                                + " UNION ALL SELECT coalesce(plain, encode(sealed, 'escape')) FROM form_answer_before"
                                                + " WHERE form = :form")
                                .param("form", form.id())
                                .query(String.class)
                                .list()));
    }

    /** Takes its people away; forms of folders that nobody is tied to stand in nobody's way. */
    public void leaves() {
        people.leaves();
    }
}
