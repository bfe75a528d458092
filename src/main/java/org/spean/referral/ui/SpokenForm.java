package org.spean.referral.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.consent.About;
import org.spean.consent.ConsentOutcome;
import org.spean.consent.ConsentText;
import org.spean.consent.ConsentWish;
import org.spean.consent.Giver;
import org.spean.consent.Reading;
import org.spean.consent.Response;
import org.spean.consent.Share;
import org.spean.consent.Signed;
import org.spean.consent.TextLanguage;
import org.spean.consent.WhatFor;
import org.spean.directory.ServiceEntry;
import org.spean.referral.Sending;
import org.spean.widgets.FormFrame;

/**
 * In an emergency the client says yes aloud before a witness, to no more than what a referral says by itself. It counts for a few
 * days; what more is told is asked when there is time.
 */
final class SpokenForm extends Div {

    private static final int DAYS = 7;

    private final DraftDesk desk;
    private final ServiceEntry entry;
    private final Runnable done;
    private final FormFrame frame;
    private final OrderedList text = new OrderedList();
    private final RadioButtonGroup<TextLanguage> language = new RadioButtonGroup<>();
    private final TextField witness;

    SpokenForm(DraftDesk desk, ServiceEntry entry, String name, Runnable done, Runnable givenUp) {
        this.desk = desk;
        this.entry = entry;
        this.done = done;
        ReferralWords words = desk.words();
        frame = new FormFrame(
                words.language(),
                words.say("referral.spoken-for", name),
                words.say("referral.spoken-lead", DAYS),
                words.say("referral.spoken-yes"),
                this::send,
                givenUp);
        language.setLabel(words.field("language"));
        language.setItems(TextLanguage.values());
        language.setItemLabelGenerator(each -> words.say(each.words()));
        language.setValue(TextLanguage.KHMER);
        language.addValueChangeListener(changed -> read());
        text.setClassName("read-out");
        frame.ask(language);
        frame.show(text);
        witness = frame.text("referral.field.witness", "");
        add(frame);
        read();
        frame.begin();
    }

    private void read() {
        ConsentText now = desk.shelf().consents().text();
        text.removeAll();
        text.getElement().setAttribute("lang", language.getValue().tag());
        now.in(language.getValue()).forEach(each -> text.add(new ListItem(each)));
    }

    private void send() {
        if (witness.isEmpty()) {
            frame.wrong(witness, desk.words().say("referral.witness-missing"));
        }
        if (frame.complains()) {
            return;
        }
        ConsentWish wish = new ConsentWish(
                new About.Client(),
                WhatFor.REFERRAL,
                List.of(new Share(Sending.receiver(entry), Set.of())),
                desk.shelf().referrals().today().plusDays(DAYS),
                Optional.empty(),
                new Reading(desk.shelf().consents().text().version(), language.getValue(), Optional.empty()),
                new Response.Given(
                        new Giver.Themselves(),
                        new Signed(
                                Signed.How.SPOKEN_BEFORE_WITNESS,
                                Optional.of(witness.getValue().strip()))));
        switch (desk.shelf().consents().take(desk.shelf().actor(), desk.file().id(), wish)) {
            case ConsentOutcome.Done taken -> done.run();
            case ConsentOutcome.Refused(var why) ->
                why.forEach(each -> frame.refuse(desk.words().against(each)));
            case ConsentOutcome.Nothing() -> frame.refuse(desk.words().say("referral.draft-gone"));
        }
    }
}
