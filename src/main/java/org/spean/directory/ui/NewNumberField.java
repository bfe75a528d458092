package org.spean.directory.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Optional;
import java.util.function.Consumer;
import org.spean.vocabulary.PhoneNumber;
import org.spean.widgets.PhoneField;

/** Takes the number that is right now. What was typed stays until it is understood or given up. */
class NewNumberField extends Div {

    private final PhoneField field;
    private final PhoneNumber old;
    private final Reader reader;
    private final Consumer<PhoneNumber> taken;

    /**
     * Asks for a number.
     *
     * @param old the number that is not right any more
     * @param taken is told the new one
     */
    NewNumberField(PhoneNumber old, Reader reader, Consumer<PhoneNumber> taken) {
        this.old = old;
        this.reader = reader;
        this.taken = taken;
        setClassName("new-number");
        field = new PhoneField(reader.say("page.called.new-number.label", old.national()));
        field.setHelperText(reader.say("page.called.new-number.help"));
        field.addKeyPressListener(Key.ENTER, pressed -> take());
        NativeButton save = new NativeButton(reader.say("page.called.new-number.save"), click -> take());
        save.setClassName("btn small");
        NativeButton giveUp =
                new NativeButton(reader.say("page.called.new-number.cancel"), click -> removeFromParent());
        giveUp.setClassName("btn plain");
        add(field, save, giveUp);
    }

    /** Puts the cursor into the field. */
    void begin() {
        field.focus();
    }

    private void take() {
        Optional<PhoneNumber> number = field.number();
        if (number.isEmpty()) {
            refuse("page.called.new-number.unclear");
        } else if (number.get().equals(old)) {
            refuse("page.called.new-number.same");
        } else {
            taken.accept(number.get());
        }
    }

    private void refuse(String key) {
        field.setErrorMessage(reader.say(key));
        field.setInvalid(true);
        field.focus();
    }
}
