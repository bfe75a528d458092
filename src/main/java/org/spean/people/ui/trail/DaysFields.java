package org.spean.people.ui.trail;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.spean.access.trail.Days;
import org.spean.vocabulary.Language;
import org.spean.widgets.DayField;
import org.spean.widgets.Words;

/** From which day to which. What is wrong is said at its field, and what was typed stays. */
class DaysFields extends Div {

    private final DayField from;
    private final DayField to;
    private final Language language;

    DaysFields(Language language, Runnable changed) {
        this.language = language;
        setClassName("days");
        from = new DayField(Words.say("log.from", language), language);
        to = new DayField(Words.say("log.to", language), language);
        for (DayField each : List.of(from, to)) {
            each.setManualValidation(true);
            each.setClearButtonVisible(true);
            each.addValueChangeListener(event -> changed.run());
            each.addValidationStatusChangeListener(event -> changed.run());
        }
        add(from, to);
    }

    void show(Days days) {
        from.setValue(days.from().orElse(null));
        to.setValue(days.to().orElse(null));
    }

    /** What is asked for; empty where it cannot be read, which is said. */
    Optional<Days> read() {
        boolean unreadable = false;
        for (DayField each : List.of(from, to)) {
            each.setInvalid(each.unreadable());
            each.setErrorMessage(each.unreadable() ? Words.say("people.day-unreadable", language) : "");
            unreadable |= each.unreadable();
        }
        if (unreadable) {
            return Optional.empty();
        }
        Days days = new Days(Optional.ofNullable(from.getValue()), Optional.ofNullable(to.getValue()));
        if (days.backwards()) {
            to.setErrorMessage(Words.say("log.backwards", language));
            to.setInvalid(true);
            return Optional.empty();
        }
        return Optional.of(days);
    }
}
