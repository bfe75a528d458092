package org.spean.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.spean.appointments.Appointment;
import org.spean.cases.Case;
import org.spean.cases.CaseStep;
import org.spean.cases.Refusal;
import org.spean.cases.StepGroup;
import org.spean.cases.StepKind;
import org.spean.cases.StepOutcome;
import org.spean.cases.StepWish;
import org.spean.widgets.DayField;
import org.spean.widgets.FormFrame;

/** The questions of one step. What stands against it is said where it can be mended; what was typed stays until it is recorded. */
final class StepForm extends Div {

    private final CaseShelf shelf;
    private final CaseWords words;
    private final Case file;
    private final StepKind kind;
    private final FormFrame frame;
    private final StepInputs inputs;
    private final DayField on;
    private final Consumer<CaseStep> recorded;

    /**
     * Asks them.
     *
     * @param known what stands there to begin with, by the words of the questions
     * @param recorded is told the step
     */
    StepForm(
            CaseShelf shelf,
            CaseWords words,
            Case file,
            StepKind kind,
            Map<String, String> known,
            Consumer<CaseStep> recorded,
            Runnable givenUp) {
        this.shelf = shelf;
        this.words = words;
        this.file = file;
        this.kind = kind;
        this.recorded = recorded;
        setClassName("case-step");
        frame = new FormFrame(
                words.language(), words.kind(kind), words.why(kind), words.say("cases.record"), this::send, givenUp);
        callsOff().ifPresent(frame::show);
        inputs = new StepInputs(frame, kind, shelf, words);
        inputs.put(known);
        on = frame.day("case.field.on", Optional.of(shelf.cases().today()));
        on.addClassName("step-on");
        add(frame);
    }

    /** Which visits will not be because of it; who records it knows that before. */
    private Optional<Div> callsOff() {
        List<Appointment> off = shelf.planned().endingWith(shelf.actor(), file, kind);
        if (off.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.setClassName("form-list");
        off.forEach(each -> list.add(new ListItem(words.say(
                "cases.off-visit",
                words.say("dates.kind." + each.kind()),
                words.day(each.on()),
                words.district(each.district())))));
        boolean closes = kind.group() == StepGroup.CLOSURE;
        Paragraph says =
                new Paragraph(words.say(closes ? "cases.off-closed" : "cases.off-moved", words.number(off.size())));
        Div note = new Div(says, list);
        note.setClassName("step-off");
        return Optional.of(note);
    }

    void begin() {
        frame.begin();
    }

    private void send() {
        inputs.check();
        Optional<LocalDate> day = frame.read(on, true);
        if (frame.complains() || day.isEmpty()) {
            return;
        }
        switch (shelf.cases().take(shelf.actor(), file.id(), new StepWish(kind, day.get(), inputs.answers()))) {
            case StepOutcome.Done(CaseStep step) -> recorded.accept(step);
            case StepOutcome.Refused(List<Refusal> why) -> {
                why.stream().filter(StepForm::ofDay).forEach(each -> frame.wrong(on, words.against(each)));
                inputs.says(why.stream().filter(each -> !ofDay(each)).toList());
                frame.complains();
            }
            case StepOutcome.Nothing() -> frame.refuse(words.say("cases.not-yours"));
        }
    }

    private static boolean ofDay(Refusal refusal) {
        return refusal.field().filter("on"::equals).isPresent();
    }
}
