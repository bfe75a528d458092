package org.spean.consent.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spean.cases.Case;
import org.spean.consent.DecisionOutcome;
import org.spean.consent.DecisionWish;
import org.spean.consent.Ground;
import org.spean.consent.Receiver;
import org.spean.consent.Share;
import org.spean.consent.WhatFor;
import org.spean.files.ui.FileUpload;
import org.spean.people.Organization;
import org.spean.vocabulary.Sensitivity;
import org.spean.widgets.DayField;
import org.spean.widgets.FormFrame;

/** Decides to disclose without consent. Its limits are said before anybody meets them (Standards 6.10, 11.7; design 1.4). */
final class DecisionForm extends Div {

    /** An end that is proposed (ours). */
    private static final int DAYS = 7;

    private final ConsentShelf shelf;
    private final ConsentWords words;
    private final Case file;
    private final Runnable done;
    private final FormFrame frame;
    private final Complaints complaints;
    private final RadioButtonGroup<Ground> ground;
    private final TextArea heard;
    private final TextField order;
    private final Div paper = new Div();
    private final Select<WhatFor> whatFor = new Select<>();
    private final ComboBox<Organization> receiver;
    private final ItemsField items;
    private final TextArea reason;
    private final DayField until;
    private @Nullable UUID kept;

    DecisionForm(ConsentShelf shelf, ConsentWords words, Case file, Runnable done) {
        this.shelf = shelf;
        this.words = words;
        this.file = file;
        this.done = done;
        setClassName("case-step");
        frame = new FormFrame(
                words.language(),
                words.say("consent.decide.title"),
                words.say("consent.decide.lead"),
                words.say("consent.decide.go"),
                this::send,
                done);
        complaints = new Complaints(frame, words);
        frame.show(limits());
        ground = new RadioButtonGroup<>(words.say("consent.decide.ground"));
        ground.setItems(Ground.values());
        ground.setItemLabelGenerator(each -> words.say(each.words()));
        complaints.at("ground", frame.ask(ground));
        heard = area("consent.decide.heard-adult");
        complaints.at("heard", heard);
        order = complaints.at("order", frame.text("consent.decide.order", ""));
        paper.add(new Paragraph(words.say("consent.decide.paper")), upload());
        frame.show(paper);
        whatFor.setLabel(words.say("consent.ask.what-for"));
        whatFor.setItems(Stream.of(WhatFor.values())
                .filter(each -> each != WhatFor.PUBLICATION)
                .toList());
        whatFor.setItemLabelGenerator(each -> words.say(each.words()));
        whatFor.setValue(WhatFor.REFERRAL);
        frame.ask(whatFor);
        receiver = new ComboBox<>(words.say("consent.decide.receiver"));
        receiver.setItemLabelGenerator(words::organization);
        receiver.setItems(shelf.organizations().running(shelf.cases().today()).stream()
                .sorted(Comparator.comparing(words::organization))
                .toList());
        complaints.at("shares", frame.ask(receiver));
        items = new ItemsField(words, words.say("consent.decide.items"), Set.of());
        frame.show(items);
        reason = area("consent.decide.reason");
        complaints.at("reason", reason);
        until = complaints.at(
                "until",
                frame.day(
                        "consent.ask.until",
                        Optional.of(shelf.consents().today().plusDays(DAYS))));
        ground.addValueChangeListener(changed -> asks());
        asks();
        add(frame);
    }

    private Div limits() {
        UnorderedList list = new UnorderedList();
        for (String each : new String[] {"refusal", "own-lines", "law", "told"}) {
            list.add(new ListItem(words.say("consent.limit." + each)));
        }
        Div limits = new Div(new Paragraph(words.say("consent.limit.title")), list);
        limits.setClassName("consent-limits");
        return limits;
    }

    private TextArea area(String key) {
        TextArea area = new TextArea(words.say(key));
        return frame.ask(area);
    }

    private FileUpload upload() {
        return new FileUpload(
                shelf.files(),
                file.subject(),
                Set.of(Sensitivity.LEGAL),
                1,
                came -> kept = came.id().value());
    }

    void begin() {
        frame.begin();
    }

    private void asks() {
        Ground chosen = ground.getValue();
        heard.setVisible(chosen == Ground.UNABLE_TO_DECIDE || chosen == Ground.CHILD);
        heard.setLabel(words.say(chosen == Ground.CHILD ? "consent.decide.heard-child" : "consent.decide.heard-adult"));
        order.setVisible(chosen == Ground.LAW);
        paper.setVisible(chosen == Ground.LAW);
    }

    private void send() {
        Optional<LocalDate> last = frame.read(until, true);
        if (ground.getValue() == null) {
            frame.wrong(ground, words.say("consent.against.missing"));
        }
        if (receiver.getValue() == null) {
            frame.wrong(receiver, words.say("consent.against.no-receiver"));
        }
        if (frame.complains() || last.isEmpty()) {
            return;
        }
        DecisionWish wish = new DecisionWish(
                ground.getValue(),
                whatFor.getValue(),
                new Share(Receiver.of(receiver.getValue().id()), items.chosen()),
                last.get(),
                reason.getValue().strip(),
                typed(heard.getValue()).filter(each -> heard.isVisible()),
                typed(order.getValue()).filter(each -> order.isVisible()),
                Optional.ofNullable(kept).filter(each -> paper.isVisible()));
        switch (shelf.decisions().decide(shelf.actor(), file.id(), wish)) {
            case DecisionOutcome.Done decided -> done.run();
            case DecisionOutcome.Refused(var why) -> complaints.say(why);
            case DecisionOutcome.Nothing() -> frame.refuse(words.say("consent.not-yours"));
        }
    }

    private static Optional<String> typed(String value) {
        return Optional.of(value.strip()).filter(each -> !each.isEmpty());
    }
}
