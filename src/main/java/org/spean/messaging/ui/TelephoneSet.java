package org.spean.messaging.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.spean.messaging.DemonstrationCalls;
import org.spean.messaging.Whose;
import org.spean.messaging.simulator.SimulatedTelephones;
import org.spean.messaging.simulator.Telephone;
import org.spean.messaging.telegram.TelegramLinks.Standing;
import org.spean.vocabulary.PhoneNumber;
import org.spean.widgets.SpokenText;

/** One simulated telephone: whose it is, what lies on it, and what somebody types and presses on it. */
class TelephoneSet extends Article {

    private static final List<String> KEYS = List.of("1", "2", "3", "9");

    private final PhoneNumber number;
    private final String called;
    private final TelephoneShelf shelf;
    private final OutboxWords words;
    private final Runnable changed;
    private final TelephoneScreen screen;
    private final TelephoneCall call;
    private final TextField typed = new TextField();
    private final Div keys = new Div();
    private final Div typing;
    private final NativeButton send;
    private final NativeButton opens;
    private final Checkbox inTelegram = new Checkbox();
    private boolean figuresWait;
    private final NativeButton power;
    private final NativeButton rings = new NativeButton();
    private final Paragraph says = new Paragraph();
    private boolean on = true;

    /**
     * Shows it.
     *
     * @param whose it is; empty where the reader may not know it
     * @param alone whether it is the only one on the page
     * @param changed is run when something was done on it
     */
    TelephoneSet(
            PhoneNumber number,
            Optional<Whose> whose,
            TelephoneShelf shelf,
            OutboxWords words,
            boolean alone,
            Runnable changed) {
        this.number = number;
        this.shelf = shelf;
        this.words = words;
        this.changed = changed;
        setClassName("telephone-set");
        called = whose.map(each -> each.title().in(words.language())).orElseGet(number::national);
        screen = new TelephoneScreen(shelf, words, words.say("telephones.screen", called), changed);
        call = new TelephoneCall(called, shelf, words, changed);
        send = button("telephones.send", () -> write(typed.getValue()));
        send.addClassName("main");
        power = button("telephones.off", this::turn);
        opens = button("telegram.open", this::opensTelegram);
        inTelegram.setLabel(words.say("telegram.here"));
        inTelegram.setVisible(false);
        opens.setVisible(false);
        says.setClassName("note");
        says.getElement().setAttribute("role", "status");
        typing = typing();
        add(head(whose, alone), screen, call, typing, says);
    }

    private Div head(Optional<Whose> whose, boolean alone) {
        Div head = new Div(new H2(called));
        head.setClassName("whose");
        whose.ifPresent(each -> {
            head.add(new SpokenText(
                    each.name().in(words.language()), each.name().spokenIn(words.language()), words.language()));
            Span plain = new Span(number.national());
            plain.addClassNames("note", "nowrap");
            head.add(plain);
        });
        Div acts = new Div(power);
        shelf.demonstration().ifPresent(calls -> {
            rings.setText(words.say("telephones.ring"));
            rings.addClassNames("btn", "small");
            rings.setAriaLabel(words.say("outbox.act-on", words.say("telephones.ring"), called));
            rings.addClickListener(click -> ring(calls));
            acts.add(rings);
        });
        acts.setClassName("acts");
        if (!alone) {
            Anchor look = new Anchor(OutboxLinks.telephone(number), words.say("telephones.alone"));
            look.addClassNames("btn", "small");
            look.setAriaLabel(words.say("outbox.act-on", words.say("telephones.alone"), called));
            acts.add(look);
        }
        head.add(acts);
        return head;
    }

    private Div typing() {
        typed.setAriaLabel(words.say("telephones.answer", called));
        typed.setPlaceholder(words.say("telephones.answer-here"));
        typed.setMaxLength(SimulatedTelephones.LONGEST);
        typed.addKeyPressListener(Key.ENTER, press -> write(typed.getValue()));
        KEYS.forEach(each -> {
            NativeButton key = new NativeButton(each, press -> write(each));
            key.setClassName("btn");
            key.setAriaLabel(words.say("telephones.key", each, called));
            keys.add(key);
        });
        keys.setClassName("keys");
        Div line = new Div(typed, send);
        line.setClassName("typed");
        Div both = new Div(opens, inTelegram, line, keys);
        both.setClassName("typing");
        return both;
    }

    private NativeButton button(String key, Runnable does) {
        NativeButton button = new NativeButton(words.say(key), click -> does.run());
        button.addClassNames("btn", "small");
        button.setAriaLabel(words.say("outbox.act-on", words.say(key), called));
        return button;
    }

    private void write(String text) {
        says.setText("");
        if (text.isBlank()) {
            says.setText(words.say("telephones.empty"));
            typed.focus();
        } else if (inTelegram.getValue()
                ? shelf.chats().write(shelf.actor(), number, text)
                : shelf.telephones().write(shelf.actor(), number, text)) {
            typed.clear();
            changed.run();
        } else {
            says.setText(words.say("telephones.not-sent"));
        }
    }

    private void opensTelegram() {
        says.setText(shelf.chats().opens(shelf.actor(), number) ? "" : words.say("telephones.not-sent"));
        changed.run();
    }

    private void ring(DemonstrationCalls calls) {
        DemonstrationCalls.Outcome outcome = calls.calls(shelf.actor(), number);
        says.setText(outcome == DemonstrationCalls.Outcome.RINGS ? "" : words.say("telephones.ring." + outcome));
        changed.run();
    }

    private void turn() {
        shelf.telephones().turn(shelf.actor(), number, !on);
        changed.run();
    }

    /** Where figures are waited for in Telegram, what is typed next goes there. */
    private void show(Standing telegram) {
        opens.setVisible(telegram.until().isPresent() && !telegram.opened());
        boolean written = telegram.linked().isPresent() || telegram.opened();
        inTelegram.setVisible(written);
        if (telegram.opened() != figuresWait || !written) {
            inTelegram.setValue(telegram.opened() || (written && inTelegram.getValue()));
            figuresWait = telegram.opened();
        }
    }

    /** Shows it as it is now; what somebody has typed stays. */
    void show(Telephone telephone, TelephoneLook seen) {
        show(seen.telegram(number));
        opens.setEnabled(telephone.on());
        on = telephone.on();
        setClassName("is-off", !on);
        String act = words.say(on ? "telephones.off" : "telephones.on");
        power.setText(act);
        power.setAriaLabel(words.say("outbox.act-on", act, called));
        typed.setEnabled(on);
        send.setEnabled(on);
        rings.setEnabled(on);
        keys.getChildren().forEach(each -> ((NativeButton) each).setEnabled(on));
        screen.show(telephone, seen);
        call.show(on, seen.call(number));
        // While somebody talks the keys of the call are the only ones.
        typing.setVisible(!call.talks());
    }
}
