package org.spean.people.ui.trail;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.trail.Sought;

/** An id that somebody copies from an entry. What is none is said here, and stays. */
class IdField extends TextField {

    private static final int LETTERS = 40;

    private final String unreadable;

    IdField(String label, String unreadable, Runnable changed) {
        super(label);
        this.unreadable = unreadable;
        setMaxLength(LETTERS);
        setAutocomplete(Autocomplete.OFF);
        setClearButtonVisible(true);
        setManualValidation(true);
        setValueChangeMode(ValueChangeMode.ON_CHANGE);
        addValueChangeListener(event -> changed.run());
    }

    void show(Optional<UUID> id) {
        setValue(id.map(UUID::toString).orElse(""));
    }

    /** The id, if there is one. */
    Optional<UUID> id() {
        return Sought.id(getValue());
    }

    /** Whether something stands in it that is none; if so, that is said. */
    boolean wrong() {
        boolean wrong = !getValue().isBlank() && id().isEmpty();
        setErrorMessage(wrong ? unreadable : "");
        setInvalid(wrong);
        return wrong;
    }
}
