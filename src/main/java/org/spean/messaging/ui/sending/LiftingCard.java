package org.spean.messaging.ui.sending;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.spean.messaging.sending.LiftOutcome;
import org.spean.messaging.sending.LiftOutcome.Reason;
import org.spean.messaging.sending.LiftPreview;
import org.spean.messaging.sending.LiftState;
import org.spean.messaging.sending.Lifting;
import org.spean.messaging.sending.Provider;
import org.spean.messaging.sending.WhatWaits;
import org.spean.widgets.Facts;

/** Whether real telephones are reached, and the two steps by which they come to be. */
class LiftingCard extends Section {

    private final SendingShelf shelf;
    private final SendingWords words;
    private final Runnable changed;
    private final Div says = new Div();

    LiftingCard(LiftState state, SendingShelf shelf, SendingWords words, Runnable changed) {
        this.shelf = shelf;
        this.words = words;
        this.changed = changed;
        addClassName("lifting");
        says.setClassName("refusals");
        says.getElement().setAttribute("role", "alert");
        Paragraph answer = new Paragraph(words.say(state.real() ? "sending.real" : "sending.simulated"));
        answer.setClassName("answer");
        add(new H2(words.say("sending.question")), answer, says);
        state.changed()
                .ifPresent(step -> add(note(words.say(
                        state.real() ? "sending.real-since" : "sending.simulated-since",
                        words.moment(step.at()),
                        shelf.named(step.by(), words)))));
        if (state.real()) {
            real();
        } else {
            state.asked().ifPresentOrElse(this::asked, this::simulated);
        }
    }

    private void real() {
        int doubted = shelf.doubts().waiting(shelf.actor());
        if (doubted > 0) {
            add(new Paragraph(words.count("sending.doubted", doubted)));
            add(row(button("sending.doubted-ask", () -> {
                shelf.doubts().ask(shelf.actor());
                changed.run();
            })));
        }
        add(note(words.say("sending.back-note")));
        add(row(button("sending.back", () -> done(shelf.lifting().simulate(shelf.actor())))));
    }

    private void simulated() {
        shelf.lifting().against(shelf.actor()).ifPresentOrElse(this::cannot, () -> {
            add(note(words.say("sending.ask-note")));
            add(row(main("sending.ask", () -> done(shelf.lifting().ask(shelf.actor())))));
        });
    }

    private void cannot(Reason why) {
        add(new Paragraph(words.say("sending.refused." + why)));
        if (why == Reason.NO_PROVIDER) {
            shelf.providers().all().stream()
                    .map(Provider::how)
                    .filter(how -> !how.settings().isEmpty())
                    .forEach(how -> add(new Paragraph(words.say("sending.to-set", words.joined(how.settings())))));
        }
    }

    private void asked(LiftState.Step ask) {
        add(new Paragraph(words.say(
                "sending.asked",
                shelf.named(ask.by(), words),
                words.moment(ask.at()),
                words.moment(ask.at().plus(Lifting.LAPSES_AFTER)))));
        NativeButton off = button("sending.call-off", () -> done(shelf.lifting().callOff(shelf.actor())));
        if (!shelf.lifting().waitsFor(shelf.actor())) {
            add(note(words.say("sending.asked-wait")), row(off));
            return;
        }
        shelf.lifting().preview(shelf.actor()).ifPresent(preview -> add(facts(preview)));
        RadioButtonGroup<WhatWaits> waiting = new RadioButtonGroup<>();
        waiting.setLabel(words.say("sending.what-waits"));
        waiting.setItems(WhatWaits.values());
        waiting.setItemLabelGenerator(each -> words.say("sending.what-waits." + each));
        NativeButton yes = main("sending.yes", () -> {
            if (waiting.getValue() == null) {
                waiting.setErrorMessage(words.say("sending.what-waits-missing"));
                waiting.setInvalid(true);
            } else {
                done(shelf.lifting().confirm(shelf.actor(), waiting.getValue()));
            }
        });
        waiting.setManualValidation(true);
        waiting.addValueChangeListener(chosen -> waiting.setInvalid(false));
        add(waiting, row(yes, off));
    }

    private Facts facts(LiftPreview preview) {
        return new Facts()
                .fact(
                        words.say("sending.preview.waiting"),
                        words.say("sending.preview.go", words.number(preview.waiting()), words.number(preview.go())))
                .fact(words.say("sending.preview.numbers"), words.count("sending.preview.number", preview.numbers()))
                .fact(
                        words.say("sending.preview.questions"),
                        words.count("sending.preview.question", preview.questions()));
    }

    private void done(LiftOutcome outcome) {
        says.removeAll();
        switch (outcome) {
            case LiftOutcome.Done() -> changed.run();
            case LiftOutcome.Refused(Reason reason) -> says.add(new Paragraph(words.say("sending.refused." + reason)));
        }
    }

    private NativeButton main(String key, Runnable act) {
        NativeButton button = button(key, act);
        button.addClassName("main");
        return button;
    }

    private NativeButton button(String key, Runnable act) {
        NativeButton button = new NativeButton(words.say(key), click -> act.run());
        button.addClassName("btn");
        return button;
    }

    private static Div row(NativeButton... buttons) {
        Div row = new Div(buttons);
        row.setClassName("row");
        return row;
    }

    private static Paragraph note(String text) {
        Paragraph note = new Paragraph(text);
        note.setClassName("note");
        return note;
    }
}
