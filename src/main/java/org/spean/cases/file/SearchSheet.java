package org.spean.cases.file;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Remit;
import org.spean.access.guard.Guard;
import org.spean.access.guard.Shown;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Operation;
import org.spean.access.reach.Reach;
import org.spean.cases.Case;
import org.spean.cases.CaseStep;
import org.spean.cases.Cases;
import org.spean.cases.StepKind;
import org.spean.forms.Answer;
import org.spean.forms.AnswerKey;
import org.spean.forms.FieldKind;
import org.spean.forms.FormField;
import org.spean.forms.FormSheet;
import org.spean.forms.SearchAnswers;
import org.spean.vocabulary.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sheet with which an official of a district searches for a family (Circular 1-1; design 1.2). It is there from the day on which a
 * search is asked for in their district until somebody lives somewhere, or the search is over there; each look and each paper is
 * written down.
 */
@Component
public class SearchSheet {

    /** So long it is shown at one go: as long as it takes to read; then it is to be asked for again. */
    public static final int MINUTES_SHOWN = 5;

    private final Cases cases;
    private final FirstForm first;
    private final SearchAnswers answers;
    private final SearchPaper paper;
    private final Guard guard;
    private final Reach reach;
    private final AccessPolicy policy;
    private final AccessLog log;
    private final JdbcClient database;
    private final Clock clock;

    SearchSheet(
            Cases cases,
            FirstForm first,
            SearchAnswers answers,
            SearchPaper paper,
            Guard guard,
            Reach reach,
            AccessPolicy policy,
            AccessLog log,
            JdbcClient database,
            Clock clock) {
        this.cases = cases;
        this.first = first;
        this.answers = answers;
        this.paper = paper;
        this.guard = guard;
        this.reach = reach;
        this.policy = policy;
        this.log = log;
        this.database = database;
        this.clock = clock;
    }

    /** What somebody is shown who asks for it. */
    public sealed interface Shows {

        /** This; that it was shown is written down. */
        record Open(Sought sought) implements Shows {}

        /** A reason first; the same question with one is answered. */
        record NeedsReason(Shown.Why why) implements Shows {}

        /** The case was closed long ago: nobody is searched for any more. */
        record Cold() implements Shows {}

        /** There is nothing: also where there is something that is not theirs. */
        record Nothing() implements Shows {}
    }

    /**
     * A sheet on paper; that it was made is written down.
     *
     * @param fileName the code, and nothing else
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    public record Page(String fileName, byte[] bytes) {}

    /** Whether there is one for them. Whoever reads the case has no need of it. */
    @Transactional(readOnly = true)
    public boolean mayAsk(Actor by, UUID id) {
        return cases.find(by, id)
                .map(file -> reach.sight(by, file.subject()))
                .filter(sight -> policy.open(sight, Operation.READ).isEmpty())
                .filter(sight ->
                        !policy.open(sight, Operation.READ_SEARCH_SHEET).isEmpty())
                .isPresent();
    }

    /**
     * Shows it.
     *
     * @param reason why, where they were asked; empty otherwise
     */
    @Transactional
    public Shows shown(Actor by, UUID id, String reason) {
        Optional<Case> found = cases.find(by, id).filter(file -> mayAsk(by, id));
        if (found.isEmpty()) {
            return new Shows.Nothing();
        }
        return switch (guard.searchSheet(by, found.get().subject(), reason)) {
            case Shown.Open(var open) -> new Shows.Open(sought(by, found.get()));
            case Shown.NeedsReason(var why) -> new Shows.NeedsReason(why);
            case Shown.NeedsSecondYes(var why) -> new Shows.Cold();
            case Shown.Nothing() -> new Shows.Nothing();
        };
    }

    /** It on one page, for who was shown it within a day and still searches; empty for others. */
    @Transactional
    public Optional<Page> page(Actor by, UUID id, Language language) {
        Optional<Case> found = cases.find(by, id)
                .filter(file -> mayAsk(by, id))
                .filter(file -> !guard.stillOnSheet(by, file.subject()).isEmpty());
        return found.map(file -> {
            int copy = 1 + printed(file);
            log.write(
                    by, Act.SEARCH_SHEET_PRINTED, Optional.of(file.subject()), Map.of("copies", String.valueOf(copy)));
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            paper.write(pdf, sought(by, file), language, new SearchPaper.Printed(by.name(), clock.instant(), copy));
            return new Page(file.code().text() + ".pdf", pdf.toByteArray());
        });
    }

    private int printed(Case file) {
        return database.sql("SELECT count(*) FROM log.entry WHERE subject_id = :subject AND act = :act")
                .param("subject", file.id())
                .param("act", Act.SEARCH_SHEET_PRINTED.name())
                .query(Integer.class)
                .single();
    }

    private Sought sought(Actor by, Case file) {
        Optional<FormSheet> sheet = answers.of(by, first.folder(by, file), FirstForm.WORD, SearchFields.wanted());
        List<Who.Said> said = new ArrayList<>();
        List<Sought.Table> tables = new ArrayList<>();
        sheet.ifPresent(form -> SearchFields.inOrder()
                .forEach((word, columns) -> form.definition().field(word).ifPresent(field -> {
                    if (field.kind() == FieldKind.ROWS) {
                        table(form, field, columns).ifPresent(tables::add);
                    } else {
                        said(form, field, AnswerKey.of(word)).ifPresent(said::add);
                    }
                })));
        Optional<CaseStep> opened = file.standing().last(StepKind.OPENED);
        return new Sought(
                file,
                opened.flatMap(step -> step.told("sex")),
                opened.flatMap(step -> step.told("age-band")),
                asked(by, file),
                said,
                tables);
    }

    private static Optional<LocalDate> asked(Actor by, Case file) {
        return file.standing()
                .last(step -> step.kind() == StepKind.SEARCH_ASKED
                        && step.told("district")
                                .filter(district -> by.held().stream()
                                        .anyMatch(held -> held.remit().equals(Remit.district(district))))
                                .isPresent())
                .map(CaseStep::on);
    }

    private static Optional<Sought.Table> table(FormSheet form, FormField table, List<String> columns) {
        List<List<Who.Said>> lines = form.lines().getOrDefault(table.word(), List.of()).stream()
                .map(line -> columns.stream()
                        .flatMap(column -> table
                                .column(column)
                                .flatMap(field -> said(form, field, new AnswerKey(table.word(), line, column)))
                                .stream())
                        .toList())
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Sought.Table(table, lines));
    }

    private static Optional<Who.Said> said(FormSheet form, FormField field, AnswerKey key) {
        Answer answer = form.answer(key);
        return answer.known() ? Optional.of(new Who.Said(field, answer)) : Optional.empty();
    }
}
