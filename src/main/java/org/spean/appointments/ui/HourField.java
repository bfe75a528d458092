package org.spean.appointments.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.spean.messaging.reply.TypedDay;

/** An hour as people write it: 9, 9:30, in Latin or Khmer figures; or none. */
class HourField extends TextField {

    private static final int MOST_LETTERS = 10;

    HourField(String label, String help) {
        super(label);
        setHelperText(help);
        setMaxLength(MOST_LETTERS);
        setAutocomplete(Autocomplete.OFF);
        getElement().setAttribute("inputmode", "text");
    }

    /** The hour; empty where nothing stands in it, or nothing that is one. */
    Optional<LocalTime> hour(LocalDate today) {
        String day = "%d/%d".formatted(today.getDayOfMonth(), today.getMonthValue());
        return TypedDay.read(day, getValue(), today) instanceof TypedDay.Read.Day(LocalDate on, Optional<LocalTime> at)
                ? at
                : Optional.empty();
    }

    boolean unreadable(LocalDate today) {
        return !getValue().isBlank() && hour(today).isEmpty();
    }
}
