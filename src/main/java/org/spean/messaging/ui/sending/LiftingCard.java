package org.spean.messaging.ui.sending;

import com.vaadin.flow.component.html.Anchor;
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

    /** Where these are, relative to the program's own address. */
    private static final String MESSAGES = "messages";

    private static final String ACCOUNTS = "accounts";

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
            add(doubted(doubted));
        }
        add(note(words.say("sending.back-note")));
        add(row(button("sending.back", () -> done(shelf.lifting().simulate(shelf.actor())))));
    }

    /** Whoever asks is told what comes of it: by night nothing goes out yet. */
    private Div doubted(int numbers) {
        Div part = new Div();
        part.getElement().setAttribute("role", "status");
        NativeButton ask = button("sending.doubted-ask", () -> {
            int asked = shelf.doubts().ask(shelf.actor());
            part.removeAll();
            part.add(
                    new Paragraph(words.count("sending.doubted-asked", asked)),
                    new Paragraph(new Anchor(MESSAGES, words.say("sending.to-messages"))));
        });
        part.add(new Paragraph(words.count("sending.doubted", numbers)), row(ask));
        return part;
    }

    private void simulated() {
        shelf.lifting().against(shelf.actor()).ifPresentOrElse(this::cannot, () -> {
            if (shelf.lifting().nobodyElse(shelf.actor())) {
                add(
                        new Paragraph(words.say("sending.alone")),
                        new Paragraph(new Anchor(ACCOUNTS, words.say("people.title"))));
                return;
            }
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
                        preview.waiting() == 0
                                ? none()
                                : words.say(
                                        "sending.preview.go",
                                        words.number(preview.waiting()),
                                        words.number(preview.go())))
                .fact(words.say("sending.preview.numbers"), counted("sending.preview.number", preview.numbers()))
                .fact(words.say("sending.preview.questions"), counted("sending.preview.question", preview.questions()));
    }

    private String counted(String key, long number) {
        return number == 0 ? none() : words.count(key, number);
    }

    private String none() {
        return words.say("sending.preview.none");
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
