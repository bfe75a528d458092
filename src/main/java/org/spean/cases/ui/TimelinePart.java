package org.spean.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.spean.cases.CaseSheet;
import org.spean.cases.CaseStep;
import org.spean.cases.StepField;
import org.spean.cases.StepGroup;
import org.spean.vocabulary.CountryTime;

/** All that was recorded of a case, the newest first: what was answered, by whom, and what was taken back. */
final class TimelinePart extends Section {

    /** So many stand there at first: what happened last is what people look for. */
    private static final int NEWEST = 6;

    private final CaseShelf shelf;
    private final CaseWords words;
    private final Consumer<CaseStep> takesBack;
    private final Select<Optional<StepGroup>> group = new Select<>();
    private final OrderedList list = new OrderedList();
    private final Div more = new Div();
    private CaseSheet sheet;
    private boolean all;

    /**
     * Shows it.
     *
     * @param takesBack is told the step that somebody takes back
     */
    TimelinePart(CaseShelf shelf, CaseWords words, CaseSheet sheet, Consumer<CaseStep> takesBack) {
        this.shelf = shelf;
        this.words = words;
        this.sheet = sheet;
        this.takesBack = takesBack;
        setClassName("case-timeline");
        group.setItems(Stream.concat(
                        Stream.of(Optional.<StepGroup>empty()),
                        Stream.of(StepGroup.values()).map(Optional::of))
                .toList());
        group.setItemLabelGenerator(
                each -> each.map(one -> words.of("case.group.", one)).orElseGet(() -> words.say("cases.everything")));
        group.setAriaLabel(words.say("cases.timeline-of"));
        group.setValue(Optional.empty());
        group.addValueChangeListener(changed -> fill());
        Div head = new Div(new H2(words.say("cases.timeline")), group);
        head.setClassName("case-head-row");
        more.setClassName("row");
        add(head, list, more);
        fill();
    }

    void show(CaseSheet now) {
        sheet = now;
        fill();
    }

    private void fill() {
        list.removeAll();
        List<CaseStep> shown = sheet.file().standing().history().stream()
                .filter(this::theirs)
                .filter(each -> group.getValue()
                        .filter(wanted -> wanted != each.kind().group())
                        .isEmpty())
                .sorted(Comparator.comparing(CaseStep::on)
                        .thenComparingInt(CaseStep::number)
                        .reversed())
                .toList();
        // One or two more are shown rather than hidden behind a button.
        boolean folds = !all && shown.size() > NEWEST + 2;
        shown.stream().limit(folds ? NEWEST : shown.size()).forEach(each -> list.add(entry(each)));
        more.removeAll();
        if (folds) {
            NativeButton rest =
                    new NativeButton(words.say("cases.timeline-all", words.number(shown.size())), click -> showAll());
            rest.setClassName("btn small");
            more.add(rest);
        }
        if (shown.isEmpty()) {
            list.add(new ListItem(words.say("cases.timeline-none")));
        }
    }

    /** The cursor goes to the first that was not there. */
    private void showAll() {
        all = true;
        fill();
        list.getElement().executeJs("const first = this.children[$0]; first.tabIndex = -1; first.focus();", NEWEST);
    }

    /** Whoever does not see what is GENERAL sees what they recorded themselves. */
    private boolean theirs(CaseStep step) {
        return sheet.steps()
                || shelf.actor().account().filter(step.by()::equals).isPresent();
    }

    private ListItem entry(CaseStep step) {
        Span day = new Span(words.day(step.on()));
        day.setClassName("day");
        Span name = new Span(words.kind(step.kind()));
        name.setClassName("t");
        Div what = new Div(name);
        what.setClassName("told");
        for (StepField field : step.kind().fields()) {
            sheet.answer(step, field.name()).ifPresent(answer -> what.add(answer(step, field, answer)));
        }
        if (step.kind().fields().stream().anyMatch(this::sealedToThem)) {
            what.add(note(words.say("cases.sealed-to-you")));
        }
        what.add(note(by(step)));
        step.takenBack().ifPresent(at -> what.add(note(words.say("cases.taken-back", step.name(), words.moment(at)))));
        ListItem entry = new ListItem(day, what);
        step.takenBack().ifPresent(at -> entry.addClassName("undone"));
        if (shelf.cases().mayTakeBack(shelf.actor(), sheet.file(), step)) {
            NativeButton back = new NativeButton(words.say("cases.take-back"), click -> takesBack.accept(step));
            back.setClassName("btn small");
            back.setAriaLabel(words.say("cases.take-back-of", words.kind(step.kind())));
            what.add(back);
        }
        return entry;
    }

    private boolean sealedToThem(StepField field) {
        return field.sealed() && !sheet.open().contains(field.sensitivity());
    }

    /** A question that is called like its step is not said again. */
    private Paragraph answer(CaseStep step, StepField field, String answer) {
        if (words.field(field.name()).equals(words.kind(step.kind()))) {
            Span alone = new Span(words.answer(field, answer));
            alone.setClassName("a");
            return new Paragraph(alone);
        }
        Span question = new Span(words.asked(field));
        question.setClassName("q");
        Span said = new Span(words.answer(field, answer));
        said.setClassName("a");
        return new Paragraph(question, new com.vaadin.flow.component.Text(" "), said);
    }

    /** When it was written down is said where that was another day. */
    private String by(CaseStep step) {
        LocalDate written = LocalDate.ofInstant(step.at(), CountryTime.ZONE);
        return written.equals(step.on())
                ? words.say("cases.by", step.name())
                : words.say("cases.by-on", step.name(), words.day(written));
    }

    private static Paragraph note(String text) {
        Paragraph note = new Paragraph(text);
        note.setClassName("note");
        return note;
    }
}
