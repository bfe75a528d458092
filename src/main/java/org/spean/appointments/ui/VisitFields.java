package org.spean.appointments.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.spean.appointments.AppointmentOutcome;
import org.spean.appointments.AppointmentOutcome.Refused;
import org.spean.appointments.AppointmentOutcome.Why;
import org.spean.appointments.Appointments;
import org.spean.appointments.PlanWish;
import org.spean.appointments.Route;
import org.spean.appointments.VisitKind;
import org.spean.vocabulary.PhoneNumber;
import org.spean.widgets.FormFrame;

/** One visit of what is planned: what it is, when, and where one meets. Says the first day that its rule allows. */
class VisitFields {

    private final FormFrame frame;
    private final AppointmentWords words;
    private final Select<VisitKind> kind = new Select<>();
    private final TimeFields time;
    private final TextField place;
    private final Collection<VisitKind> kinds;
    private final Div head = new Div();
    private final H3 title = new H3();

    /**
     * Asks for one.
     *
     * @param number which of the journey; only from the second on it is said, and can be left out again
     * @param kinds that can be planned, not empty
     */
    VisitFields(
            FormFrame frame,
            AppointmentShelf shelf,
            AppointmentWords words,
            int number,
            Collection<VisitKind> kinds,
            Consumer<VisitFields> leftOut) {
        this.frame = frame;
        this.words = words;
        this.kinds = kinds;
        if (number > 1) {
            NativeButton out = new NativeButton(words.say("dates.leave-out"), click -> leftOut.accept(this));
            out.addClassNames("btn", "small");
            head.add(title, out);
            head.setClassName("visit");
            frame.show(head);
            becomes(number);
        }
        kind.setLabel(words.say("dates.what"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(each -> words.say("dates.kind." + each));
        kind.setValue(kinds.iterator().next());
        frame.ask(kind);
        time = new TimeFields(frame, shelf, words, Optional.empty(), Optional.empty());
        place = frame.text("dates.place", "");
        kind.addValueChangeListener(changed -> explains());
        explains();
    }

    /** Others were left out. */
    final void becomes(int number) {
        title.setText(words.say("dates.visit", words.number(number)));
    }

    /** The first day is marked in the calendar's beginning, and explained. */
    private void explains() {
        time.explains(kind.getValue());
        place.setHelperText(words.say(
                "dates.place-help",
                words.say("dates.meeting." + Route.of(kind.getValue()).place())));
    }

    /** What makes sense stands there already: this kind, where they may plan it, on its first day. */
    void usual(VisitKind next) {
        if (kinds.contains(next)) {
            kind.setValue(next);
        }
        time.atFirst();
    }

    /** Asks for it no more. */
    void leaveOut() {
        frame.leaveOut(head, kind, place);
        time.leaveOut();
    }

    void begin() {
        kind.focus();
    }

    /** What cannot be read is said. */
    void check() {
        time.check();
    }

    /** After {@link #check} found nothing. */
    LocalDate on() {
        return time.on();
    }

    /** Says at the field to which it belongs what stands against this visit; above all of them what belongs to none. */
    void says(AppointmentOutcome outcome) {
        if (outcome.equals(new Refused(Why.TOO_LONG))) {
            frame.wrong(place, words.say("dates.too-long", words.number(Appointments.LONGEST_PLACE)));
        } else if (outcome.equals(new Refused(Why.NOT_YOURS))) {
            frame.wrong(kind, words.say("dates.kind-not-yours"));
        } else if (!time.says(outcome)) {
            words.against(outcome).ifPresent(frame::refuse);
        }
    }

    /** It is too long after this day to be on one journey with it. */
    void tooLongAfter(LocalDate beginning) {
        time.tooLongAfter(beginning);
    }

    PlanWish wish(String district, PhoneNumber telephone, Optional<UUID> subject) {
        return new PlanWish(
                kind.getValue(),
                district,
                time.on(),
                time.at(),
                Optional.of(place.getValue().strip()).filter(each -> !each.isEmpty()),
                telephone,
                subject,
                time.notice());
    }
}
