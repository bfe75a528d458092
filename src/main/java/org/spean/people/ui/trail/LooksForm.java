package org.spean.people.ui.trail;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.spean.access.trail.Days;
import org.spean.access.trail.LooksSought;
import org.spean.access.trail.Sought;
import org.spean.vocabulary.Language;
import org.spean.widgets.Words;

/** Narrows the looks at the own cases: by case, by days, to those from outside. */
class LooksForm extends Div {

    private static final int ID_LETTERS = 40;

    private final Language language;
    private final Consumer<LooksSought> asks;
    private final TextField subject = new TextField();
    private final Checkbox outside = new Checkbox();
    private final DaysFields days;
    private LooksSought asked = new LooksSought(Optional.empty(), Days.ALL, false);
    private boolean filling;

    LooksForm(Language language, Consumer<LooksSought> asks) {
        this.language = language;
        this.asks = asks;
        setClassName("fields sought");
        subject.setLabel(Words.say("looks.case", language));
        subject.setMaxLength(ID_LETTERS);
        subject.setAutocomplete(Autocomplete.OFF);
        subject.setClearButtonVisible(true);
        subject.setManualValidation(true);
        subject.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        subject.addValueChangeListener(event -> ask());
        outside.setLabel(Words.say("looks.only-outside", language));
        outside.addValueChangeListener(event -> ask());
        days = new DaysFields(language, this::ask);
        add(days, subject, outside);
    }

    /** As the address says it. */
    void show(LooksSought sought) {
        filling = true;
        asked = sought;
        subject.setValue(sought.subject().map(UUID::toString).orElse(""));
        outside.setValue(sought.outside());
        days.show(sought.days());
        filling = false;
    }

    private void ask() {
        if (filling) {
            return;
        }
        Optional<UUID> id = Sought.id(subject.getValue());
        boolean unreadable = !subject.getValue().isBlank() && id.isEmpty();
        subject.setErrorMessage(unreadable ? Words.say("looks.case-unreadable", language) : "");
        subject.setInvalid(unreadable);
        Optional<Days> read = days.read();
        if (unreadable || read.isEmpty()) {
            return;
        }
        LooksSought now = new LooksSought(id, read.get(), outside.getValue());
        if (!now.equals(asked)) {
            asked = now;
            asks.accept(now);
        }
    }
}
