package org.spean.consent.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.spean.cases.Case;
import org.spean.consent.Consent;
import org.spean.consent.ConsentOutcome;
import org.spean.consent.Response;
import org.spean.widgets.FormFrame;

/** Writes down what somebody answered who was thinking. */
final class AnswerForm extends Div {

    private final ConsentShelf shelf;
    private final ConsentWords words;
    private final Consent consent;
    private final Runnable done;
    private final FormFrame frame;
    private final Complaints complaints;
    private final ResponsePart response;

    AnswerForm(ConsentShelf shelf, ConsentWords words, Case file, Consent consent, Runnable done) {
        this.shelf = shelf;
        this.words = words;
        this.consent = consent;
        this.done = done;
        setClassName("case-step");
        frame = new FormFrame(
                words.language(),
                words.say("consent.answer.title"),
                words.say("consent.answer.lead"),
                words.say("consent.ask.go"),
                this::send,
                done);
        complaints = new Complaints(frame, words);
        frame.show(new ReadingPart(words, shelf.consents().text()));
        response = new ResponsePart(
                words,
                frame,
                complaints,
                file.standing().age(shelf.consents().today()).child(),
                List.of(ResponsePart.Said.YES, ResponsePart.Said.NO));
        add(frame);
    }

    void begin() {
        frame.begin();
    }

    private void send() {
        Optional<Response> said = response.read();
        if (frame.complains() || said.isEmpty()) {
            return;
        }
        switch (shelf.consents().answer(shelf.actor(), consent.id(), said.get())) {
            case ConsentOutcome.Done answered -> done.run();
            case ConsentOutcome.Refused(var why) -> complaints.say(why);
            case ConsentOutcome.Nothing() -> frame.refuse(words.say("consent.not-yours"));
        }
    }
}
