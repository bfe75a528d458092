package org.spean.forms.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spean.forms.Answer;
import org.spean.forms.AnswerKey;
import org.spean.forms.Completeness;
import org.spean.forms.Counted;
import org.spean.forms.FieldKind;
import org.spean.forms.FilledForm;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormField;
import org.spean.forms.FormLines;
import org.spean.forms.FormSection;
import org.spean.forms.FormSheet;
import org.spean.forms.KeptAnswer;
import org.spean.forms.Purpose;
import org.spean.forms.SaveOutcome;
import org.spean.vocabulary.Sensitivity;

/** A form as one person has it open: what stands in it, what they saw of it, and what they can undo. */
final class FormDesk {

    private static final int MOST_UNDONE = 200;

    private final FormShelf shelf;
    private FormSheet sheet;

    /** Up to which of the form's revisions they have everybody's answers; what they write themselves may lie further on. */
    private int looked;

    /** Which answers count, worked out once after each change: every field of a page asks. */
    private @Nullable Function<AnswerKey, Answer> counted;

    /** What others wrote and the page does not show yet. */
    private final Set<AnswerKey> news = new HashSet<>();

    private final Map<AnswerKey, KeptAnswer> answers = new HashMap<>();
    private final Map<AnswerKey, Integer> seen = new HashMap<>();
    private final Deque<Undoing> undoings = new ArrayDeque<>();

    /** Where they are writing at this moment: what others write there they have not seen. */
    private Optional<AnswerKey> held = Optional.empty();

    /** What can be undone: an answer, or a line. */
    sealed interface Undoing {

        /**
         * What an answer was before.
         *
         * @param written the revision of what they wrote: what others wrote on top is not theirs to undo
         */
        record Of(AnswerKey key, Answer before, int written) implements Undoing {}

        /** A line that was added or taken away. */
        record OfLine(String field, int line, boolean taken) implements Undoing {}
    }

    FormDesk(FormShelf shelf, FormSheet sheet) {
        this.shelf = shelf;
        this.sheet = sheet;
        sees(sheet);
    }

    private void sees(FormSheet now) {
        sheet = now;
        looked = now.form().revision();
        counted = null;
        answers.clear();
        answers.putAll(now.answers());
        now.answers().forEach((key, kept) -> {
            if (!held.equals(Optional.of(key))) {
                seen.put(key, kept.revision());
            }
        });
    }

    /** They went to a place, or left it. */
    void holds(Optional<AnswerKey> key) {
        held = key;
    }

    boolean held(AnswerKey key) {
        return held.equals(Optional.of(key));
    }

    FormSheet sheet() {
        return sheet;
    }

    FormDefinition definition() {
        return sheet.definition();
    }

    FilledForm form() {
        return sheet.form();
    }

    Optional<KeptAnswer> kept(AnswerKey key) {
        return Optional.ofNullable(answers.get(key));
    }

    Answer answer(AnswerKey key) {
        return kept(key).map(KeptAnswer::answer).orElse(Answer.NONE);
    }

    List<Integer> lines(String table) {
        return sheet.lines().getOrDefault(table, List.of());
    }

    boolean sees(Sensitivity each) {
        return sheet.open().contains(each);
    }

    boolean writes(Sensitivity each) {
        return sheet.writable().contains(each);
    }

    /** Whether the field is asked at this moment. */
    boolean asked(FormField field, AnswerKey key) {
        return field.when().holds(other -> counted().apply(key.beside(other)));
    }

    /** Whether a section is asked at this moment. */
    boolean asked(FormSection section) {
        return section.when().holds(word -> counted().apply(AnswerKey.of(word)));
    }

    private Function<AnswerKey, Answer> counted() {
        Function<AnswerKey, Answer> known = counted;
        if (known == null) {
            known = Counted.counted(definition(), this::answer);
            counted = known;
        }
        return known;
    }

    /** What is asked of them: what they may not see, others answer. */
    Stream<Completeness.Asked> asked() {
        return Completeness.asked(definition(), this::answer, this::lines).filter(each -> sees(each.field()));
    }

    private boolean sees(FormField field) {
        return field.kind() == FieldKind.ROWS
                ? field.columns().stream().anyMatch(column -> sees(column.sensitivity()))
                : sees(field.sensitivity());
    }

    /** What is missing for each purpose, of what they may see. */
    Map<Purpose, List<AnswerKey>> missing() {
        Map<Purpose, List<AnswerKey>> missing = new EnumMap<>(Purpose.class);
        asked().filter(each -> !answer(each.key()).settled())
                .forEach(each -> each.field()
                        .neededFor()
                        .forEach(purpose -> missing.computeIfAbsent(purpose, none -> new ArrayList<>())
                                .add(each.key())));
        return missing;
    }

    /** Writes an answer over what they saw. */
    SaveOutcome save(AnswerKey key, Answer answer) {
        Answer before = answer(key);
        int there = seen.getOrDefault(key, 0);
        SaveOutcome outcome = write(key, answer);
        if (outcome instanceof SaveOutcome.Saved(KeptAnswer kept, FilledForm ignored) && !before.equals(answer)) {
            // Who goes on writing at one place undoes all of it, as long as nobody wrote between.
            if (undoings.peek() instanceof Undoing.Of(AnswerKey same, Answer first, int written)
                    && same.equals(key)
                    && written == there
                    && typing(key, before, answer)) {
                undoings.pop();
                push(new Undoing.Of(key, first, kept.revision()));
            } else {
                push(new Undoing.Of(key, before, kept.revision()));
            }
        }
        return outcome;
    }

    /** What is typed letter by letter is undone as a whole; choices one by one. */
    private boolean typing(AnswerKey key, Answer before, Answer answer) {
        return before.known()
                && answer.known()
                && definition()
                        .field(key)
                        .filter(field -> field.kind() == FieldKind.LINE || field.kind() == FieldKind.STORY)
                        .isPresent();
    }

    private SaveOutcome write(AnswerKey key, Answer answer) {
        SaveOutcome outcome = shelf.forms().save(shelf.actor(), form().id(), key, seen.getOrDefault(key, 0), answer);
        switch (outcome) {
            case SaveOutcome.Saved(KeptAnswer kept, FilledForm form) -> {
                counted = null;
                answers.put(key, kept);
                seen.put(key, kept.revision());
                if (form.revision() == looked + 1) {
                    looked = form.revision();
                }
                sheet = new FormSheet(
                        sheet.folder(),
                        form,
                        sheet.definition(),
                        Map.copyOf(answers),
                        sheet.lines(),
                        sheet.open(),
                        sheet.writable());
            }
            case SaveOutcome.Clash(KeptAnswer theirs) -> {
                counted = null;
                answers.put(key, theirs);
            }
            case SaveOutcome.Refused ignored -> {}
            case SaveOutcome.Finished ignored -> {}
            case SaveOutcome.LineGone ignored -> {}
        }
        return outcome;
    }

    private void push(Undoing undoing) {
        undoings.push(undoing);
        if (undoings.size() > MOST_UNDONE) {
            undoings.removeLast();
        }
    }

    /** They have looked at what somebody else wrote there. */
    void seen(AnswerKey key) {
        kept(key).ifPresent(kept -> seen.put(key, kept.revision()));
    }

    boolean canUndo() {
        return !undoings.isEmpty();
    }

    /** Undoes what they did last, and says where that was; empty where somebody else wrote there since. */
    Optional<AnswerKey> undo() {
        return switch (undoings.poll()) {
            case null -> Optional.empty();
            case Undoing.Of(AnswerKey key, Answer before, int written) -> {
                boolean stands =
                        kept(key).filter(kept -> kept.revision() == written).isPresent();
                yield stands && write(key, before) instanceof SaveOutcome.Saved ? Optional.of(key) : Optional.empty();
            }
            case Undoing.OfLine(String field, int line, boolean taken) -> {
                var lines = shelf.lines();
                FormLines.Outcome outcome = taken
                        ? lines.bringBack(shelf.actor(), form().id(), field, line)
                        : lines.takeAway(shelf.actor(), form().id(), field, line);
                found();
                yield outcome instanceof FormLines.Outcome.Done ? Optional.of(AnswerKey.of(field)) : Optional.empty();
            }
        };
    }

    /** Adds a line; empty where the form was finished meanwhile. */
    OptionalInt addLine(String field) {
        if (shelf.lines().add(shelf.actor(), form().id(), field) instanceof FormLines.Outcome.Done(int line)) {
            push(new Undoing.OfLine(field, line, false));
            found();
            return OptionalInt.of(line);
        }
        return OptionalInt.empty();
    }

    /** Takes a line away; says whether it could be. */
    boolean takeLine(String field, int line) {
        boolean done =
                shelf.lines().takeAway(shelf.actor(), form().id(), field, line) instanceof FormLines.Outcome.Done;
        if (done) {
            push(new Undoing.OfLine(field, line, true));
            found();
        }
        return done;
    }

    /** What became of the form since they looked. */
    sealed interface News {

        /** Nothing. */
        record Same() implements News {}

        /** Others wrote here; of a table whose lines are others now, the table. */
        record Written(Set<AnswerKey> places) implements News {}

        /** It was finished, opened again, or they may see or write less or more of it. */
        record Otherwise() implements News {}

        /** It is gone, or theirs no more. */
        record Gone() implements News {}
    }

    /** Looks what others did, also what was found while they themselves did something. */
    News look() {
        News found = found();
        if (found instanceof News.Same && !news.isEmpty()) {
            found = new News.Written(Set.of());
        }
        if (found instanceof News.Written) {
            Set<AnswerKey> told = Set.copyOf(news);
            news.clear();
            return new News.Written(told);
        }
        return found;
    }

    private News found() {
        if (!shelf.forms().changed(shelf.actor(), sheet, looked)) {
            return new News.Same();
        }
        Optional<FormSheet> now = shelf.forms().again(shelf.actor(), form().id());
        if (now.isEmpty()) {
            return new News.Gone();
        }
        FormSheet before = sheet;
        Map<AnswerKey, KeptAnswer> stood = Map.copyOf(answers);
        sees(now.get());
        if (!before.open().equals(sheet.open())
                || !before.writable().equals(sheet.writable())
                || before.form().finished().isPresent()
                        != sheet.form().finished().isPresent()) {
            return new News.Otherwise();
        }
        news.addAll(places(stood, before.lines()));
        return new News.Written(Set.of());
    }

    private Set<AnswerKey> places(Map<AnswerKey, KeptAnswer> stood, Map<String, List<Integer>> lines) {
        Set<AnswerKey> changed = new HashSet<>();
        answers.forEach((key, kept) -> {
            KeptAnswer was = stood.get(key);
            if (was == null || !was.answer().equals(kept.answer())) {
                changed.add(key);
            }
        });
        definition()
                .fields()
                .map(FormField::word)
                .filter(table -> !lines(table).equals(lines.getOrDefault(table, List.of())))
                .forEach(table -> changed.add(AnswerKey.of(table)));
        return changed;
    }
}
