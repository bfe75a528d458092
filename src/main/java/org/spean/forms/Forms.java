package org.spean.forms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Subject;
import org.spean.access.guard.Guard;
import org.spean.access.guard.Shown;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Operation;
import org.spean.access.policy.Sight;
import org.spean.access.reach.Reach;
import org.spean.files.FileId;
import org.spean.files.StoredFiles;
import org.spean.forms.FormWriting.Writing;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Sensitivity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forms of folders: begun, looked at, written field by field. Every answer is written by itself, so that whatever happens to a
 * browser, a line or this machine, what was left is there (design 1.3). Two people may write in one form: nobody overwrites what
 * they have not seen.
 */
@Component
public class Forms {

    /** Who goes on writing within this time writes on: half a sentence is no version of its own. */
    private static final Duration WRITES_ON = Duration.ofMinutes(3);

    private final FormDefinitions definitions;
    private final FormFolders folders;
    private final FormRows rows;
    private final FormWriting writing;
    private final TakingOver takingOver;
    private final StoredFiles files;
    private final Guard guard;
    private final Reach reach;
    private final AccessPolicy policy;
    private final JdbcClient database;
    private final Clock clock;

    Forms(
            FormDefinitions definitions,
            FormFolders folders,
            FormRows rows,
            FormWriting writing,
            TakingOver takingOver,
            StoredFiles files,
            Guard guard,
            Reach reach,
            AccessPolicy policy,
            JdbcClient database,
            Clock clock) {
        this.definitions = definitions;
        this.folders = folders;
        this.rows = rows;
        this.writing = writing;
        this.takingOver = takingOver;
        this.files = files;
        this.guard = guard;
        this.reach = reach;
        this.policy = policy;
        this.database = database;
        this.clock = clock;
    }

    /**
     * The forms of a folder of which they may see something, without answers, in the order of their numbers. How much is answered
     * is told to those alone who may see all of it: counts would say what was asked.
     */
    @Transactional(readOnly = true)
    public List<FilledForm> of(Actor by, FormFolder folder) {
        if (!guard.knows(by, folder.subject())) {
            return List.of();
        }
        Sight sight = reach.sight(by, folder.subject());
        return rows.ofFolder(folder.id()).stream()
                .map(form -> seen(sight, form))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt((FilledForm form) ->
                                FormOrder.place(form.edition().name()))
                        .thenComparingInt(FilledForm::nth))
                .toList();
    }

    private Optional<FilledForm> seen(Sight sight, FilledForm form) {
        Set<Sensitivity> asked = definitions.known(form.edition()).sensitivities();
        Set<Sensitivity> theirs = readable(sight, asked);
        if (theirs.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(theirs.containsAll(asked) ? form : form.uncounted());
    }

    private Set<Sensitivity> readable(Sight sight, Set<Sensitivity> of) {
        Set<Sensitivity> readable = EnumSet.noneOf(Sensitivity.class);
        of.stream()
                .filter(each -> policy.may(sight, Operation.READ, each) != org.spean.access.policy.Answer.NO)
                .forEach(readable::add);
        return readable;
    }

    /** The newest edition of each form of which they could write something in this folder. */
    @Transactional(readOnly = true)
    public List<FormDefinition> beginnable(Actor by, FormFolder folder) {
        return definitions.newest().stream()
                .filter(each -> !writing.writable(by, folder.id(), each).isEmpty())
                .toList();
    }

    /**
     * Begins a form in its newest edition, with what other forms of the folder know already.
     *
     * @throws AccessDeniedException where they may write nothing of it, or there is no such form
     */
    @Transactional
    public FilledForm open(Actor by, FormFolder folder, FormName name) {
        FormDefinition definition =
                definitions.toFill(name).orElseThrow(() -> new AccessDeniedException("there is no such form"));
        Set<Sensitivity> writable = writing.writable(by, folder.id(), definition);
        if (writable.isEmpty()) {
            throw new AccessDeniedException("not theirs to write");
        }
        // Two who begin at one moment get the first and the second.
        database.sql("SELECT id FROM form_folder WHERE id = :id FOR UPDATE")
                .param("id", folder.id())
                .query(row -> {});
        Instant now = clock.instant();
        FilledForm form = rows.add(folder.id(), definition.edition(), by.name(), now);
        if (takingOver.fill(by, form, definition, writable, now)) {
            rows.next(form.id(), now);
        }
        writing.count(form, definition);
        writing.told(by, Act.FORM_OPENED, form);
        return rows.find(form.id(), false).orElseThrow();
    }

    /**
     * Opens a form to be read and written; that is written down. Where part of it is asked a reason or a second yes for, the
     * rest is shown.
     *
     * @param reason why, where they were asked; empty otherwise
     */
    @Transactional
    public Looked look(Actor by, UUID id, String reason) {
        Optional<FilledForm> found = rows.find(id, false);
        if (found.isEmpty()) {
            return new Looked.Nothing();
        }
        FilledForm form = found.get();
        FormDefinition definition = definitions.known(form.edition());
        Looked all = looked(by, form, definition, definition.sensitivities(), reason);
        if (all instanceof Looked.NeedsReason || all instanceof Looked.NeedsSecondYes) {
            return part(by, form, definition, all);
        }
        return all;
    }

    private Looked part(Actor by, FilledForm form, FormDefinition definition, Looked asked) {
        Set<Sensitivity> free = EnumSet.noneOf(Sensitivity.class);
        free.addAll(policy.open(reach.sight(by, FormFolder.subject(form.folder())), Operation.READ));
        free.retainAll(definition.sensitivities());
        if (looked(by, form, definition, free, "") instanceof Looked.Open(FormSheet sheet)) {
            return new Looked.Part(sheet, asked);
        }
        // Who it is goes cold, and has its pace.
        free.remove(Sensitivity.IDENTITY);
        return looked(by, form, definition, free, "") instanceof Looked.Open(FormSheet sheet)
                ? new Looked.Part(sheet, asked)
                : asked;
    }

    private Looked looked(
            Actor by, FilledForm form, FormDefinition definition, Set<Sensitivity> wanted, String reason) {
        Sight sight = reach.sight(by, FormFolder.subject(form.folder()));
        Set<Sensitivity> theirs = readable(sight, wanted);
        if (theirs.isEmpty()) {
            return new Looked.Nothing();
        }
        return switch (guard.read(by, FormFolder.subject(form.folder()), theirs, reason)) {
            case Shown.Open(var open) -> new Looked.Open(sheet(by, form, definition, open));
            case Shown.NeedsReason(var why) -> new Looked.NeedsReason(why);
            case Shown.NeedsSecondYes(var why) -> new Looked.NeedsSecondYes(why);
            case Shown.Nothing() -> new Looked.Nothing();
        };
    }

    /** The same form as it stands now, for who has it open: empty where it is gone, or theirs no more. */
    @Transactional(readOnly = true)
    public Optional<FormSheet> again(Actor by, UUID id) {
        return rows.find(id, false).flatMap(form -> {
            FormDefinition definition = definitions.known(form.edition());
            Set<Sensitivity> still = still(by, form, definition);
            return still.isEmpty() ? Optional.empty() : Optional.of(sheet(by, form, definition, still));
        });
    }

    private Set<Sensitivity> still(Actor by, FilledForm form, FormDefinition definition) {
        Set<Sensitivity> still = EnumSet.noneOf(Sensitivity.class);
        still.addAll(guard.still(by, FormFolder.subject(form.folder())));
        still.retainAll(definition.sensitivities());
        return still;
    }

    /**
     * Whether a form that somebody has open is no more as they have it: written by others, gone, or theirs in part only.
     *
     * @param looked up to which revision they have everybody's answers
     */
    @Transactional(readOnly = true)
    public boolean changed(Actor by, FormSheet shown, int looked) {
        Optional<FilledForm> form = rows.find(shown.form().id(), false);
        return form.isEmpty()
                || form.get().revision() != looked
                || !still(by, form.get(), shown.definition()).containsAll(shown.open())
                || (form.get().finished().isEmpty()
                        && !writing.writable(by, form.get().folder(), shown.definition())
                                .containsAll(shown.writable()));
    }

    private FormSheet sheet(Actor by, FilledForm form, FormDefinition definition, Set<Sensitivity> open) {
        Map<AnswerKey, KeptAnswer> answers = new HashMap<>(rows.answers(form));
        answers.keySet()
                .removeIf(key -> definition
                        .field(key)
                        .filter(field -> open.contains(field.sensitivity()))
                        .isEmpty());
        Set<Sensitivity> writable = writing.writable(by, form.folder(), definition);
        writable.retainAll(open);
        return new FormSheet(
                folders.find(form.folder()).orElseThrow(),
                form,
                definition,
                answers,
                rows.lines(form.id()),
                open,
                form.finished().isPresent() ? Set.of() : writable);
    }

    /**
     * Writes one answer.
     *
     * @param seen the revision of what they saw there; 0 where they saw nothing
     * @throws AccessDeniedException where the field is not theirs to write, or is none
     */
    @Transactional
    public SaveOutcome save(Actor by, UUID id, AnswerKey key, int seen, Answer answer) {
        Writing locked = writing.locked(by, id);
        FormField field = locked.definition()
                .field(key)
                .filter(locked::writes)
                .orElseThrow(() -> new AccessDeniedException("no such field for them"));
        if (locked.form().finished().isPresent()) {
            return new SaveOutcome.Finished();
        }
        if (key.row() > 0
                && !rows.lines(id).getOrDefault(key.field(), List.of()).contains(key.row())) {
            return new SaveOutcome.LineGone();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
        Optional<AnswerFault> fault = AnswerRules.against(field, answer, today);
        if (fault.isPresent()) {
            return new SaveOutcome.Refused(fault.get());
        }
        Optional<KeptAnswer> there = rows.answer(locked.form(), key);
        if (there.filter(each -> each.revision() > seen && !each.answer().equals(answer))
                .isPresent()) {
            return new SaveOutcome.Clash(there.get());
        }
        if (there.map(KeptAnswer::answer).orElse(Answer.NONE).equals(answer)
                && there.flatMap(KeptAnswer::takenFrom).isEmpty()) {
            return new SaveOutcome.Saved(
                    there.orElse(new KeptAnswer(key, answer, seen, clock.instant(), by.name(), Optional.empty())),
                    locked.form());
        }
        if (strange(by, locked.form(), field, answer)) {
            return new SaveOutcome.Refused(AnswerFault.NOT_A_FILE);
        }
        return new SaveOutcome.Saved(written(by, locked, field, key, there, answer), writing.counted(locked));
    }

    private KeptAnswer written(
            Actor by, Writing locked, FormField field, AnswerKey key, Optional<KeptAnswer> there, Answer answer) {
        Instant now = clock.instant();
        boolean writesOn = there.filter(each -> each.by().equals(by.name())
                        && each.takenFrom().isEmpty()
                        && each.at().isAfter(now.minus(WRITES_ON)))
                .isPresent();
        KeptAnswer kept = new KeptAnswer(key, answer, writing.next(locked.form()), now, by.name(), Optional.empty());
        rows.write(locked.form(), field, kept, writesOn);
        writing.named(locked.form(), key);
        if (!writesOn) {
            writing.told(by, Act.FORM_WRITTEN, locked.form());
        }
        there.filter(each ->
                        field.kind() == FieldKind.PICTURE && each.takenFrom().isEmpty())
                .map(each -> each.answer().text())
                .filter(text -> !text.isEmpty() && !text.equals(answer.text()))
                .ifPresent(text -> files.takeAway(by, new FileId(UUID.fromString(text))));
        return kept;
    }

    /**
     * A picture is one of the same folder: another's could be looked at by who never saw it. One that went with its answer comes
     * back with it.
     */
    private boolean strange(Actor by, FilledForm form, FormField field, Answer answer) {
        if (field.kind() != FieldKind.PICTURE || !answer.known()) {
            return false;
        }
        FileId file = new FileId(UUID.fromString(answer.text()));
        Subject folder = FormFolder.subject(form.folder());
        return !files.liesIn(file, folder) && !files.bringBack(by, file, folder);
    }

    /**
     * What the newest form of this name says, to be compared and not shown: nothing is written down. Empty where they could not see
     * it without being asked why, and where nothing is known.
     */
    @Transactional(readOnly = true)
    public Optional<Answer> compared(Actor by, FormFolder folder, FormName name, AnswerKey key) {
        Sight sight = reach.sight(by, folder.subject());
        return rows.ofFolder(folder.id()).stream()
                .filter(form -> form.edition().name().equals(name))
                .reduce((first, second) -> second)
                .filter(form -> definitions
                        .known(form.edition())
                        .field(key)
                        .filter(field -> policy.may(sight, Operation.READ, field.sensitivity())
                                == org.spean.access.policy.Answer.YES)
                        .isPresent())
                .flatMap(form -> rows.answer(form, key))
                .map(KeptAnswer::answer)
                .filter(Answer::known);
    }

    /** What stood at a place before, the latest first; none where the field is not theirs to see. */
    @Transactional(readOnly = true)
    public List<KeptAnswer> before(Actor by, UUID id, AnswerKey key) {
        return again(by, id)
                .filter(sheet -> sheet.definition()
                        .field(key)
                        .filter(field -> sheet.open().contains(field.sensitivity()))
                        .isPresent())
                .map(sheet -> rows.before(sheet.form(), key))
                .orElse(List.of());
    }
}
