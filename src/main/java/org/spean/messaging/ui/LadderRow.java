package org.spean.messaging.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.spean.messaging.LadderStep.Kind;

/** A step of the ladder: what is done, after how many hours; for those who change it with buttons to move and remove it. */
class LadderRow extends Div {

    private static final int DIGITS = 3;
    private static final int KHMER_ZERO = '០';

    private final Kind kind;
    private final OutboxWords words;
    private final TextField hours = new TextField();
    private final NativeButton up = new NativeButton();
    private final NativeButton down = new NativeButton();
    private final NativeButton remove = new NativeButton();

    LadderRow(Kind kind, int after, boolean changes, OutboxWords words, Runnable changed) {
        this.kind = kind;
        this.words = words;
        setClassName("ladder-step");
        hours.setLabel(words.say("ladder.hours." + kind));
        hours.setValue(words.number(after));
        hours.setReadOnly(!changes);
        hours.setAutocomplete(Autocomplete.OFF);
        hours.setManualValidation(true);
        hours.getElement().setAttribute("inputmode", "numeric");
        hours.setValueChangeMode(ValueChangeMode.LAZY);
        hours.addValueChangeListener(typed -> {
            hours.setInvalid(false);
            changed.run();
        });
        add(hours);
        if (changes && kind != Kind.PERSON) {
            up.setText(words.say("ladder.up"));
            down.setText(words.say("ladder.down"));
            remove.setText(words.say("ladder.remove"));
            Div row = new Div(up, down, remove);
            row.setClassName("row");
            for (NativeButton each : new NativeButton[] {up, down, remove}) {
                each.setClassName("btn small");
            }
            add(row);
        }
        if (kind == Kind.PERSON) {
            Span always = new Span(words.say("ladder.always-last"));
            always.setClassName("note");
            add(always);
        }
    }

    void onRemove(Runnable does) {
        remove.addClickListener(click -> does.run());
    }

    /** Is told by how many places: one before, or one after. */
    void onMove(IntConsumer does) {
        up.addClickListener(click -> does.accept(-1));
        down.addClickListener(click -> does.accept(1));
    }

    /** Where it stands of how many. */
    void stands(int position, int of) {
        up.setEnabled(position > 1);
        down.setEnabled(position < of - 1);
        String called = words.say("ladder.step." + kind) + " " + words.number(position);
        for (NativeButton each : new NativeButton[] {up, down, remove}) {
            each.setAriaLabel(words.say("outbox.act-on", each.getText(), called));
        }
    }

    Kind kind() {
        return kind;
    }

    String typed() {
        return hours.getValue();
    }

    void type(String text) {
        hours.setValue(text);
    }

    /** Empty where it is no number. */
    Optional<Integer> hours() {
        String latin = hours.getValue()
                .strip()
                .chars()
                .map(each -> each >= KHMER_ZERO && each <= KHMER_ZERO + 9 ? '0' + each - KHMER_ZERO : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return latin.matches("[0-9]{1," + DIGITS + "}") ? Optional.of(Integer.valueOf(latin)) : Optional.empty();
    }

    void wrong(String why) {
        hours.setErrorMessage(words.say("ladder.wrong." + why));
        hours.setInvalid(true);
        hours.focus();
    }

    void isRight() {
        hours.setInvalid(false);
    }

    void begin() {
        hours.focus();
    }

    /** The keyboard stays on what was pressed, where that is still there to press. */
    void focus(int moved) {
        NativeButton pressed = moved < 0 ? up : down;
        if (pressed.isEnabled()) {
            pressed.focus();
        } else {
            (moved < 0 ? down : up).focus();
        }
    }
}
