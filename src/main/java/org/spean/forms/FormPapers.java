package org.spean.forms;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Subject;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Operation;
import org.spean.access.reach.Reach;
import org.spean.files.FileId;
import org.spean.files.StoredFiles;
import org.spean.vocabulary.Sensitivity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forms and paper: pictures of the ministry's paper in place of typed answers, and what may be printed. */
@Component
public class FormPapers {

    private final FormRows rows;
    private final FormDefinitions definitions;
    private final FormWriting writing;
    private final StoredFiles files;
    private final Reach reach;
    private final AccessPolicy policy;
    private final AccessLog log;
    private final JdbcClient database;
    private final Clock clock;

    FormPapers(
            FormRows rows,
            FormDefinitions definitions,
            FormWriting writing,
            StoredFiles files,
            Reach reach,
            AccessPolicy policy,
            AccessLog log,
            JdbcClient database,
            Clock clock) {
        this.rows = rows;
        this.definitions = definitions;
        this.writing = writing;
        this.files = files;
        this.reach = reach;
        this.policy = policy;
        this.log = log;
        this.database = database;
        this.clock = clock;
    }

    /**
     * One page or several that are one file.
     *
     * @param file its handle in the room that keeps it
     * @param at when it was added
     * @param by by whom
     */
    public record Paper(FileId file, Instant at, String by) {}

    /** What a picture of a form's paper shows: all its answers at once, and who it is, whatever the form asks. */
    public static Set<Sensitivity> shows(FormDefinition definition) {
        Set<Sensitivity> all = EnumSet.of(Sensitivity.IDENTITY);
        all.addAll(definition.sensitivities());
        return all;
    }

    /** What a picture that is an answer shows: what the field asks, and who it is. */
    public static Set<Sensitivity> shows(FormField field) {
        return EnumSet.of(Sensitivity.IDENTITY, field.sensitivity());
    }

    /** The pictures of a form's paper, in the order in which they came; none where the form is not theirs. */
    @Transactional(readOnly = true)
    public List<Paper> of(Actor by, UUID form) {
        return rows.find(form, false)
                .filter(each -> policy.may(reach.sight(by, FormFolder.subject(each.folder())), Operation.KNOW)
                        == org.spean.access.policy.Answer.YES)
                .map(each -> database.sql(
                                "SELECT file, at, by_name FROM form_paper WHERE form = :form AND gone_at IS NULL"
                                        + " ORDER BY at, file")
                        .param("form", form)
                        .query((row, number) -> new Paper(
                                new FileId(row.getObject(1, UUID.class)),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getString(3)))
                        .list())
                .orElse(List.of());
    }

    /** Whether they can add pictures to a form and take them away, while it is not finished. */
    @Transactional(readOnly = true)
    public boolean mayAdd(Actor by, FilledForm form) {
        return files.mayKeep(by, FormFolder.subject(form.folder()), shows(definitions.known(form.edition())));
    }

    /**
     * Adds a picture that is kept already, or brings one back that was taken away; from the first on only what rules and reports
     * need is asked. Where the form is finished, a picture that was kept for it meanwhile is taken away again.
     *
     * @throws AccessDeniedException where the form is not theirs to write, or the picture is not of its folder
     */
    @Transactional
    public PaperOutcome add(Actor by, UUID form, FileId file) {
        FilledForm into = theirs(by, form);
        Subject folder = FormFolder.subject(into.folder());
        boolean there = files.liesIn(file, folder);
        if (into.finished().isPresent()) {
            if (there && !tied(file)) {
                files.takeAway(by, file);
            }
            return PaperOutcome.FINISHED;
        }
        if (!there && !files.bringBack(by, file, folder)) {
            throw new AccessDeniedException("no such picture in this folder");
        }
        database.sql("""
                        INSERT INTO form_paper (form, folder, file, at, by_name) VALUES (:form, :folder, :file, :at, :by)
                        ON CONFLICT (form, file) DO UPDATE SET gone_at = NULL""")
                .param("form", form)
                .param("folder", into.folder())
                .param("file", file.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
        changed(by, into, true);
        return PaperOutcome.DONE;
    }

    /** Whether it is a picture of any form's paper. */
    private boolean tied(FileId file) {
        return database.sql("SELECT EXISTS (SELECT FROM form_paper WHERE file = :file AND gone_at IS NULL)")
                .param("file", file.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Takes a picture away, and its file; both can be brought back with {@link #add}. After the last one everything is asked
     * again.
     *
     * @throws AccessDeniedException where the form is not theirs to write
     */
    @Transactional
    public PaperOutcome takeAway(Actor by, UUID form, FileId file) {
        FilledForm from = theirs(by, form);
        if (from.finished().isPresent()) {
            return PaperOutcome.FINISHED;
        }
        // Somebody else may have taken it away a moment ago.
        if (gone(form, file)) {
            if (!tied(file)) {
                files.takeAway(by, file);
            }
            changed(by, from, !of(by, form).isEmpty());
        }
        return PaperOutcome.DONE;
    }

    private boolean gone(UUID form, FileId file) {
        return database.sql(
                                "UPDATE form_paper SET gone_at = :at WHERE form = :form AND file = :file AND gone_at IS NULL")
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("form", form)
                        .param("file", file.value())
                        .update()
                > 0;
    }

    private void changed(Actor by, FilledForm form, boolean onPaper) {
        writing.next(form);
        rows.onPaper(form.id(), onPaper);
        // Less is asked with the paper there, so less is missing.
        writing.count(rows.find(form.id(), false).orElseThrow(), definitions.known(form.edition()));
        writing.told(by, Act.FORM_WRITTEN, form);
    }

    private FilledForm theirs(Actor by, UUID id) {
        FilledForm form = rows.find(id, true).orElseThrow(() -> new AccessDeniedException("no such form"));
        if (!mayAdd(by, form)) {
            throw new AccessDeniedException("not theirs to write");
        }
        return form;
    }

    /** What of a form they may put on paper. */
    @Transactional(readOnly = true)
    public Set<Sensitivity> printable(Actor by, FormSheet sheet) {
        Set<Sensitivity> printable = EnumSet.noneOf(Sensitivity.class);
        printable.addAll(policy.open(reach.sight(by, sheet.folder().subject()), Operation.PRINT));
        printable.retainAll(sheet.open());
        return printable;
    }

    /**
     * Writes down that a form is printed, before it is.
     *
     * @param codesOnly whether nothing is on it but codes
     * @param copies which of them
     * @throws AccessDeniedException where they may print nothing of it
     */
    @Transactional
    public void printed(Actor by, FormSheet sheet, boolean codesOnly, List<Integer> copies) {
        if (printable(by, sheet).isEmpty()) {
            throw new AccessDeniedException("not theirs to print");
        }
        Map<String, String> told = told(sheet.form());
        told.put("what", codesOnly ? "codes" : "answers");
        told.put("copies", copies.toString());
        log.write(by, Act.FORM_PRINTED, Optional.of(sheet.folder().subject()), told);
    }

    private static Map<String, String> told(FilledForm form) {
        Map<String, String> told = new HashMap<>();
        told.put("form", form.edition().name().word());
        told.put("number", String.valueOf(form.nth()));
        return told;
    }
}
