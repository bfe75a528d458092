package org.spean.forms.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.spean.forms.Answer;
import org.spean.forms.Answer.How;
import org.spean.forms.FormField;

/**
 * How far an answer is known: estimated, unknown, not asked; each one tap, and one tap back. The row is one stop of the Tab key,
 * so that whoever has a keyboard only is not held up at every question; arrow keys go from button to button.
 */
@JsModule("context://assets/toolbar-keys.js")
final class HowRow extends Div {

    private final Map<How, NativeButton> buttons = new EnumMap<>(How.class);
    private final Consumer<Answer> said;
    private final NativeButton before;
    private Answer answer = Answer.NONE;

    HowRow(FormField field, FormWords words, Consumer<Answer> said, Runnable history) {
        this.said = said;
        setClassName("form-how");
        String label = words.of(field.label());
        if (field.kind().canBeEstimated()) {
            button(How.ESTIMATED, words, label);
        }
        button(How.UNKNOWN, words, label);
        button(How.NOT_ASKED, words, label);
        before = new NativeButton(words.say("form.history"), click -> history.run());
        before.setClassName("btn plain");
        before.setAriaLabel(words.say("form.history-of", label));
        add(before);
        getElement()
                .setAttribute("role", "toolbar")
                .setAttribute("aria-label", words.say("form.how", label))
                .setAttribute("data-toolbar", true);
    }

    private void button(How how, FormWords words, String label) {
        NativeButton button = new NativeButton(words.say("form.how." + how.name()), click -> toggle(how));
        button.setClassName("btn small");
        button.setAriaLabel(words.say("form.how-of", words.say("form.how." + how.name()), label));
        buttons.put(how, button);
        add(button);
    }

    private void toggle(How how) {
        boolean on = answer.how() == how;
        said.accept(
                switch (how) {
                    case ESTIMATED -> on ? Answer.of(answer.text()) : Answer.about(answer.text());
                    case UNKNOWN -> on ? Answer.NONE : Answer.UNKNOWN;
                    case NOT_ASKED -> on ? Answer.NONE : Answer.NOT_ASKED;
                    case NONE, EXACT -> answer;
                });
    }

    /**
     * Shows how far it is known.
     *
     * @param written whether anybody ever wrote there
     */
    void show(Answer now, boolean written, boolean writes) {
        answer = now;
        before.setVisible(written);
        buttons.forEach((how, button) -> {
            button.getElement().setAttribute("aria-pressed", String.valueOf(now.how() == how));
            // Whoever only reads sees what was said, not what could be.
            button.setVisible(writes || now.how() == how);
            button.setEnabled(writes && (how != How.ESTIMATED || now.known()));
        });
        setVisible(writes || written);
        boolean first = true;
        for (NativeButton button : buttons.values()) {
            button.setTabIndex(first && button.isEnabled() ? 0 : -1);
            first &= !button.isEnabled();
        }
        before.setTabIndex(first ? 0 : -1);
    }
}
