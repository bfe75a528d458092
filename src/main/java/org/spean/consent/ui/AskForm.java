package org.spean.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.cases.Case;
import org.spean.consent.About;
import org.spean.consent.ConsentOutcome;
import org.spean.consent.ConsentWish;
import org.spean.consent.Item;
import org.spean.consent.Reading;
import org.spean.consent.Response;
import org.spean.consent.WhatFor;
import org.spean.people.OrganizationId;
import org.spean.widgets.DayField;
import org.spean.widgets.FormFrame;

/** Asks for consent: what for, whom, and what; then the text is read, and the answer written down. */
final class AskForm extends Div {

    /** An end that is proposed (ours); anybody may choose another. */
    private static final int DAYS = 90;

    private final ConsentShelf shelf;
    private final ConsentWords words;
    private final Case file;
    private final Runnable done;
    private final FormFrame frame;
    private final Complaints complaints;
    private final RadioButtonGroup<Boolean> member;
    private final TextField name;
    private final Select<WhatFor> whatFor = new Select<>();
    private final TextArea benefit;
    private final ReceiversField receivers;
    private final DayField until;
    private final ReadingPart reading;
    private final TextField interpreter;
    private final ResponsePart response;

    AskForm(ConsentShelf shelf, ConsentWords words, Case file, Runnable done) {
        this.shelf = shelf;
        this.words = words;
        this.file = file;
        this.done = done;
        setClassName("case-step");
        frame = new FormFrame(
                words.language(),
                words.say("consent.ask.title"),
                words.say("consent.ask.lead"),
                words.say("consent.ask.go"),
                this::send,
                done);
        complaints = new Complaints(frame, words);
        member = new RadioButtonGroup<>(words.say("consent.ask.about"));
        member.setItems(false, true);
        member.setItemLabelGenerator(each -> words.say(each ? "consent.ask.about-family" : "consent.ask.about-client"));
        member.setValue(false);
        frame.ask(member);
        name = complaints.at("name", frame.text("consent.ask.member", ""));
        whatFor.setLabel(words.say("consent.ask.what-for"));
        whatFor.setItems(WhatFor.values());
        whatFor.setItemLabelGenerator(each -> words.say(each.words()));
        whatFor.setValue(WhatFor.REFERRAL);
        frame.ask(whatFor);
        benefit = new TextArea(words.say("consent.ask.benefit"));
        benefit.setHelperText(words.say("consent.ask.benefit-help"));
        complaints.at("benefit", frame.ask(benefit));
        receivers = new ReceiversField(shelf, words, frame);
        complaints.at("shares", receivers.field());
        LocalDate today = shelf.consents().today();
        until = complaints.at("until", frame.day("consent.ask.until", Optional.of(today.plusDays(DAYS))));
        reading = new ReadingPart(words, shelf.consents().text());
        frame.show(reading);
        interpreter = complaints.at("interpreter", frame.text("consent.ask.interpreter", ""));
        response = new ResponsePart(
                words, frame, complaints, file.standing().age(today).child(), List.of(ResponsePart.Said.values()));
        member.addValueChangeListener(changed -> asks());
        whatFor.addValueChangeListener(changed -> {
            if (changed.getValue() != WhatFor.REFERRAL) {
                receivers.nothingBeforehand();
            }
            asks();
        });
        asks();
        add(frame);
    }

    /** Whom it is asked for, as another page knows it; anybody may choose others. */
    AskForm of(Map<OrganizationId, Set<Item>> organizations, boolean family) {
        member.setValue(family);
        receivers.choose(organizations);
        return this;
    }

    void begin() {
        frame.begin();
    }

    private void asks() {
        name.setVisible(member.getValue());
        benefit.setVisible(whatFor.getValue() == WhatFor.PUBLICATION);
    }

    private void send() {
        Optional<LocalDate> last = frame.read(until, true);
        Optional<Response> said = response.read();
        if (frame.complains() || last.isEmpty() || said.isEmpty()) {
            return;
        }
        ConsentWish wish = new ConsentWish(
                member.getValue() ? new About.FamilyMember(name.getValue().strip()) : new About.Client(),
                whatFor.getValue(),
                receivers.shares(),
                last.get(),
                typed(benefit.getValue()).filter(each -> benefit.isVisible()),
                new Reading(shelf.consents().text().version(), reading.chosen(), typed(interpreter.getValue())),
                said.get());
        switch (shelf.consents().take(shelf.actor(), file.id(), wish)) {
            case ConsentOutcome.Done taken -> done.run();
            case ConsentOutcome.Refused(var why) -> complaints.say(why);
            case ConsentOutcome.Nothing() -> frame.refuse(words.say("consent.not-yours"));
        }
    }

    private static Optional<String> typed(String value) {
        return Optional.of(value.strip()).filter(each -> !each.isEmpty());
    }
}
