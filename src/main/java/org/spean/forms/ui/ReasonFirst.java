package org.spean.forms.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.spean.access.guard.Shown;
import org.spean.widgets.FormFrame;

/** Asks why somebody wants to see it, where the policy wants to know. */
final class ReasonFirst extends Div {

    private static final int LONGEST = 500;

    /**
     * Asks.
     *
     * @param back where whoever says no more goes to
     */
    ReasonFirst(FormWords words, Shown.Why why, Consumer<String> given, String back) {
        setClassName("roles");
        TextArea reason = new TextArea(words.say("form.reason"));
        reason.setMaxLength(LONGEST);
        FormFrame[] frame = new FormFrame[1];
        frame[0] = new FormFrame(
                words.language(),
                words.say("form.reason-first"),
                words.say("form.reason." + why.name()),
                words.say("form.reason-send"),
                () -> {
                    if (reason.getValue().isBlank()) {
                        frame[0].wrong(reason, words.say("form.reason-missing"));
                        frame[0].complains();
                    } else {
                        given.accept(reason.getValue());
                    }
                },
                () -> getUI().ifPresent(ui -> ui.navigate(back)));
        frame[0].ask(reason);
        add(frame[0]);
    }
}
