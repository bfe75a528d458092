package org.spean.messaging.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slot;

/** The slots that a text may hold, each a button that writes it where the cursor stands. */
class SlotButtons extends Div {

    /** The field keeps its cursor while a button is pressed; it is told as if somebody had typed. */
    private static final String INSERT = """
            const field = this.inputElement;
            const from = field.selectionStart ?? field.value.length;
            const to = field.selectionEnd ?? from;
            field.setRangeText($0, from, to, 'end');
            field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
            field.focus();
            """;

    SlotButtons(MessageKind kind, TextArea text, TextWords words) {
        setClassName("slots");
        Span label = new Span(words.say("message-text.slots"));
        label.setClassName("note");
        add(label);
        Arrays.stream(Slot.values()).filter(kind.allowed()::contains).forEach(slot -> {
            boolean always = !kind.optional().contains(slot);
            String insert = always ? slot.placeholder() : "[ " + slot.placeholder() + "]";
            NativeButton button = new NativeButton(
                    words.slot(slot), click -> text.getElement().executeJs(INSERT, insert));
            button.setClassName("btn small");
            button.getElement().setAttribute("type", "button");
            button.setTitle(insert);
            button.setAriaLabel(words.say("message-text.insert", words.slot(slot)));
            add(button);
        });
    }
}
