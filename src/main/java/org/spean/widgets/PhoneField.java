package org.spean.widgets;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.spean.vocabulary.PhoneNumber;

/** A telephone number as people write it: with or without +855, in Latin or Khmer figures. What was typed stays as it is. */
public class PhoneField extends TextField {

    private static final int MOST_LETTERS = 40;

    /** Asks for a number. */
    public PhoneField(String label) {
        super(label);
        setMaxLength(MOST_LETTERS);
        setAutocomplete(Autocomplete.OFF);
        setManualValidation(true);
        getElement().setAttribute("inputmode", "tel");
        addValueChangeListener(changed -> setInvalid(false));
    }

    /** The number; empty where nothing stands in it that can be one. */
    public Optional<PhoneNumber> number() {
        return PhoneNumber.typed(getValue());
    }

    /** Whether something stands in it that is no number. */
    public boolean unreadable() {
        return !getValue().isBlank() && number().isEmpty();
    }
}
