package org.spean.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.PasswordField;
import org.spean.access.Present;
import org.spean.access.session.PinOutcome;
import org.spean.access.session.Pins;
import org.spean.access.session.SessionKey;
import org.spean.access.session.Unlocking;

/** The PIN that opens a locked screen on this device, where the device is somebody's own. */
class PinPart extends Section {

    private final Unlocking unlocking;
    private final Present present;
    private final SessionKey key;
    private final SessionWords words;
    private final Div content = new Div();

    PinPart(Unlocking unlocking, Present present, SessionKey key, SessionWords words) {
        this.unlocking = unlocking;
        this.present = present;
        this.key = key;
        this.words = words;
        add(new H2(words.say("lock.pin.title")), content);
        show();
    }

    private void show() {
        content.removeAll();
        if (!unlocking.own(key)) {
            content.add(new Paragraph(words.say("lock.pin.shared")));
            return;
        }
        boolean set = unlocking.hasPin(key);
        content.add(new Paragraph(words.say(set ? "lock.pin.set" : "lock.pin.none")));
        Div acts = new Div(button(set ? "lock.pin.change" : "lock.pin.choose", this::ask));
        acts.setClassName("row");
        if (set) {
            acts.add(button("lock.pin.forget", () -> {
                unlocking.forget(key);
                show();
            }));
        }
        content.add(acts);
    }

    private NativeButton button(String key, Runnable act) {
        NativeButton button = new NativeButton(words.say(key), click -> act.run());
        button.setClassName("btn");
        return button;
    }

    private void ask() {
        PasswordField pin = field("lock.pin.field", "off");
        pin.setHelperText(words.say("lock.pin.help", Pins.SHORTEST, Pins.LONGEST));
        pin.getElement().setAttribute("inputmode", "numeric");
        PasswordField password = field("lock.pin.password", "current-password");
        NativeButton save = button("lock.pin.save", () -> save(pin, password));
        save.setClassName("btn main");
        Div acts = new Div(save, button("lock.pin.cancel", this::show));
        acts.setClassName("row");
        Div fields = new Div(pin, password, acts);
        fields.setClassName("fields");
        content.removeAll();
        content.add(fields);
        pin.focus();
    }

    private PasswordField field(String label, String fills) {
        PasswordField field = new PasswordField(words.say(label));
        field.setManualValidation(true);
        field.addValueChangeListener(changed -> field.setInvalid(false));
        field.getElement().setAttribute("autocomplete", fills);
        return field;
    }

    private void save(PasswordField pin, PasswordField password) {
        PinOutcome outcome = unlocking.choose(present.actor(), key, pin.getValue(), password.getValue());
        switch (outcome) {
            case SET -> UI.getCurrent().getPage().reload();
            case OVER -> UI.getCurrent().getPage().setLocation(SignInLinks.PATH);
            case NOT_OWN -> show();
            case NOT_FIGURES, GUESSABLE -> wrong(pin, outcome);
            case WRONG_PASSWORD -> wrong(password, outcome);
        }
    }

    private void wrong(PasswordField field, PinOutcome outcome) {
        field.setErrorMessage(words.say("lock.pin.refused." + outcome, Pins.SHORTEST, Pins.LONGEST));
        field.setInvalid(true);
        field.focus();
    }
}
