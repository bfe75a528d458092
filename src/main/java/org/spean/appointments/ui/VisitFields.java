package org.spean.appointments.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import org.spean.appointments.PlanWish;
import org.spean.appointments.Route;
import org.spean.appointments.ShortNotice;
import org.spean.appointments.VisitKind;
import org.spean.vocabulary.PhoneNumber;
import org.spean.widgets.DayField;
import org.spean.widgets.FormFrame;

/** One visit of what is planned: what it is, when, and where one meets. Says the first day that its rule allows. */
class VisitFields {

    private final FormFrame frame;
    private final AppointmentShelf shelf;
    private final AppointmentWords words;
    private final Select<VisitKind> kind = new Select<>();
    private final DayField day;
    private final HourField hour;
    private final TextField place;

    VisitFields(FormFrame frame, AppointmentShelf shelf, AppointmentWords words, int number) {
        this.frame = frame;
        this.shelf = shelf;
        this.words = words;
        kind.setLabel(number == 1 ? words.say("dates.what") : words.say("dates.what-next", words.number(number)));
        kind.setItems(VisitKind.values());
        kind.setItemLabelGenerator(each -> words.say("dates.kind." + each));
        kind.setValue(VisitKind.FAMILY_SEARCH);
        frame.ask(kind);
        day = frame.day("dates.day", Optional.empty());
        hour = frame.ask(new HourField(words.say("dates.hour"), words.say("dates.hour-help")));
        place = frame.text("dates.place", "");
        kind.addValueChangeListener(changed -> explains());
        explains();
    }

    /** The first day is marked in the calendar's beginning, and explained. */
    private void explains() {
        LocalDate today = shelf.appointments().today();
        VisitKind chosen = kind.getValue();
        LocalDate first = shelf.earliest().of(chosen, today);
        day.setInitialPosition(first);
        day.setHelperText(shelf.earliest()
                .rule(chosen)
                .map(rule -> words.say("dates.earliest", words.day(first), words.rule(rule)))
                .orElseGet(() -> words.say("dates.earliest-none")));
        place.setHelperText(words.say(
                "dates.place-help",
                words.say("dates.meeting." + Route.of(chosen).place())));
    }

    void check() {
        frame.read(day, true);
        if (hour.unreadable(shelf.appointments().today())) {
            frame.wrong(hour, words.say("dates.hour-unreadable"));
        }
    }

    PlanWish wish(String district, PhoneNumber telephone, Optional<ShortNotice.Reason> notice) {
        return new PlanWish(
                kind.getValue(),
                district,
                day.getValue(),
                hour.hour(shelf.appointments().today()),
                Optional.of(place.getValue().strip()).filter(each -> !each.isEmpty()),
                telephone,
                Optional.empty(),
                notice);
    }
}
