package org.spean.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Function;
import org.spean.access.GrantOutcome.Reason;
import org.spean.access.Grants;

/** Asks for a reason in the line where it is needed. What was typed stays until it is right or given up. */
class ReasonField extends Div {

    private final TextField reason = new TextField();

    /**
     * Asks.
     *
     * @param send does it with the reason; says what was wrong with it, if anything was
     */
    ReasonField(RoleWords words, String label, String act, Function<String, Optional<Reason>> send, Runnable givenUp) {
        setClassName("reason");
        reason.setLabel(label);
        reason.setMaxLength(Grants.MOST_LETTERS);
        reason.setManualValidation(true);
        reason.addValueChangeListener(changed -> reason.setInvalid(false));
        NativeButton go = new NativeButton(
                act,
                click -> send.apply(reason.getValue()).ifPresent(wrong -> {
                    reason.setErrorMessage(words.refused(wrong));
                    reason.setInvalid(true);
                    reason.focus();
                }));
        go.setClassName("btn main");
        NativeButton cancel = new NativeButton(words.say("people.cancel"), click -> givenUp.run());
        cancel.setClassName("btn");
        Div acts = new Div(go, cancel);
        acts.setClassName("row");
        add(reason, acts);
    }

    void begin() {
        reason.focus();
    }
}
