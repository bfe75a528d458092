package org.spean.consent.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.spean.consent.Basis;
import org.spean.consent.Consent;
import org.spean.consent.ConsentOutcome;
import org.spean.consent.Disclosure;
import org.spean.consent.Item;
import org.spean.consent.Receiver;
import org.spean.consent.Share;
import org.spean.consent.Withdrawal;
import org.spean.widgets.FormFrame;

/** Takes a consent back, whole or in part, and says before what that closes. Nobody is asked why. */
final class WithdrawForm extends Div {

    private final ConsentShelf shelf;
    private final ConsentWords words;
    private final Consent consent;
    private final Runnable done;
    private final FormFrame frame;
    private final RadioButtonGroup<Boolean> whole = new RadioButtonGroup<>();
    private final CheckboxGroup<Receiver> receivers = new CheckboxGroup<>();
    private final CheckboxGroup<Item> items = new CheckboxGroup<>();
    private final Div closes = new Div();
    private final List<Disclosure> under;

    WithdrawForm(ConsentShelf shelf, ConsentWords words, Consent consent, Runnable done) {
        this.shelf = shelf;
        this.words = words;
        this.consent = consent;
        this.done = done;
        under = shelf.disclosures().of(shelf.actor(), consent.caseId()).stream()
                .filter(each -> each.basis() instanceof Basis.OfConsent(UUID id) && id.equals(consent.id()))
                .filter(each -> !each.open().isEmpty())
                .toList();
        setClassName("case-step");
        frame = new FormFrame(
                words.language(),
                words.say("consent.withdraw.title"),
                words.say("consent.withdraw.lead"),
                words.say("consent.withdraw.go"),
                this::send,
                done);
        whole.setLabel(words.say("consent.withdraw.what"));
        whole.setItems(true, false);
        whole.setItemLabelGenerator(each -> words.say(each ? "consent.withdraw.whole" : "consent.withdraw.part"));
        whole.setValue(true);
        receivers.setLabel(words.say("consent.withdraw.receivers"));
        receivers.setHelperText(words.say("consent.withdraw.receivers-help"));
        receivers.setItems(consent.shares().stream().map(Share::receiver).toList());
        receivers.setItemLabelGenerator(words::receiver);
        items.setLabel(words.say("consent.withdraw.items"));
        items.setHelperText(words.say("consent.withdraw.items-help"));
        items.setItems(asked());
        items.setItemLabelGenerator(each -> words.say(each.words()));
        frame.ask(whole);
        frame.ask(receivers);
        frame.ask(items);
        closes.setClassName("consent-closes");
        closes.getElement().setAttribute("role", "status");
        frame.show(closes);
        whole.addValueChangeListener(changed -> show());
        receivers.addValueChangeListener(changed -> show());
        items.addValueChangeListener(changed -> show());
        show();
        add(frame);
    }

    void begin() {
        frame.begin();
    }

    private Set<Item> asked() {
        EnumSet<Item> asked = EnumSet.noneOf(Item.class);
        consent.shares().forEach(share -> asked.addAll(share.items()));
        asked.removeIf(Item::always);
        return asked;
    }

    private Withdrawal what() {
        return whole.getValue() ? Withdrawal.WHOLE : new Withdrawal(receivers.getValue(), items.getValue());
    }

    private boolean nothing() {
        return !whole.getValue()
                && receivers.getValue().isEmpty()
                && items.getValue().isEmpty();
    }

    private void show() {
        receivers.setVisible(!whole.getValue());
        items.setVisible(!whole.getValue());
        closes.removeAll();
        if (nothing()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        for (Disclosure each : under) {
            Set<Item> gone = gone(each);
            if (!gone.isEmpty()) {
                list.add(new ListItem(words.say(
                        gone.equals(each.open()) ? "consent.withdraw.closes" : "consent.withdraw.closes-part",
                        words.receiver(each.receiver()),
                        words.items(gone))));
            }
        }
        closes.add(new Paragraph(words.say(
                list.getChildren().findAny().isPresent() ? "consent.withdraw.then" : "consent.withdraw.nothing-open")));
        closes.add(list);
    }

    private Set<Item> gone(Disclosure each) {
        EnumSet<Item> gone = EnumSet.noneOf(Item.class);
        consent.shares().stream()
                .filter(share -> share.receiver().covers(each.receiver()))
                .forEach(share -> each.open().stream()
                        .filter(item -> what().takes(share.receiver(), item))
                        .forEach(gone::add));
        return gone;
    }

    private void send() {
        if (nothing()) {
            frame.wrong(receivers, words.say("consent.withdraw.choose"));
            frame.complains();
            return;
        }
        switch (shelf.consents().withdraw(shelf.actor(), consent.id(), what())) {
            case ConsentOutcome.Done taken -> done.run();
            case ConsentOutcome.Refused(var why) -> why.forEach(each -> frame.refuse(words.refusal(each)));
            case ConsentOutcome.Nothing() -> frame.refuse(words.say("consent.not-yours"));
        }
    }
}
