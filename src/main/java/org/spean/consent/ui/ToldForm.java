package org.spean.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Optional;
import org.spean.consent.BestInterestDecision;
import org.spean.consent.DecisionOutcome;
import org.spean.widgets.DayField;
import org.spean.widgets.FormFrame;

/** Writes down that the client was told who got what, why, and how it serves them (Standards 6.3, 6.10). */
final class ToldForm extends Div {

    private final ConsentShelf shelf;
    private final ConsentWords words;
    private final BestInterestDecision decision;
    private final Runnable done;
    private final FormFrame frame;
    private final Complaints complaints;
    private final DayField on;
    private final TextArea how;

    ToldForm(ConsentShelf shelf, ConsentWords words, BestInterestDecision decision, Runnable done) {
        this.shelf = shelf;
        this.words = words;
        this.decision = decision;
        this.done = done;
        setClassName("case-step");
        frame = new FormFrame(
                words.language(),
                words.say("consent.tell.title"),
                words.say("consent.tell.lead"),
                words.say("consent.tell.go"),
                this::send,
                done);
        complaints = new Complaints(frame, words);
        on = complaints.at(
                "on", frame.day("consent.tell.on", Optional.of(shelf.consents().today())));
        how = new TextArea(words.say("consent.tell.how"));
        complaints.at("how", frame.ask(how));
        add(frame);
    }

    void begin() {
        frame.begin();
    }

    private void send() {
        Optional<LocalDate> day = frame.read(on, true);
        if (frame.complains() || day.isEmpty()) {
            return;
        }
        switch (shelf.decisions().told(shelf.actor(), decision.id(), day.get(), how.getValue())) {
            case DecisionOutcome.Done told -> done.run();
            case DecisionOutcome.Refused(var why) -> complaints.say(why);
            case DecisionOutcome.Nothing() -> frame.refuse(words.say("consent.not-yours"));
        }
    }
}
