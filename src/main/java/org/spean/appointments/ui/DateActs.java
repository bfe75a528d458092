package org.spean.appointments.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.spean.appointments.Appointment;
import org.spean.appointments.AppointmentOutcome;
import org.spean.appointments.AppointmentOutcome.Refused;
import org.spean.appointments.AppointmentOutcome.Why;
import org.spean.appointments.Appointments;
import org.spean.appointments.ShortNotice;
import org.spean.widgets.FormFrame;

/** What whoever carries a date can do: move it, cancel it, say where, and afterwards whether it took place. */
class DateActs extends Div {

    private final Appointment about;
    private final AppointmentShelf shelf;
    private final AppointmentWords words;
    private final AppointmentView.Told told;
    private final Div asking = new Div();

    DateActs(Appointment about, AppointmentShelf shelf, AppointmentWords words, AppointmentView.Told told) {
        this.about = about;
        this.shelf = shelf;
        this.words = words;
        this.told = told;
        Div row = new Div();
        row.setClassName("row");
        if (about.on().isAfter(shelf.appointments().today())) {
            row.add(
                    button("dates.move", this::move),
                    button("dates.set-place", this::place),
                    button("dates.cancel", this::cancel));
        } else {
            row.add(button("dates.took-place", () -> over(true)), button("dates.did-not", () -> over(false)));
            row.add(button("dates.set-place", this::place));
        }
        add(row, asking);
    }

    private NativeButton button(String key, Runnable does) {
        NativeButton button = new NativeButton(words.say(key), click -> does.run());
        button.setClassName("btn");
        return button;
    }

    private FormFrame frame(String title, String lead, String act, Runnable send) {
        FormFrame frame = new FormFrame(
                words.language(), words.say(title), words.say(lead), words.say(act), send, asking::removeAll);
        asking.removeAll();
        asking.add(frame);
        return frame;
    }

    private void move() {
        TimeFields[] time = new TimeFields[1];
        FormFrame[] frame = new FormFrame[1];
        frame[0] = frame("dates.move", "dates.move-lead", "dates.move-act", () -> moves(frame[0], time[0]));
        time[0] = new TimeFields(
                frame[0],
                shelf,
                words,
                Optional.of(about.on()),
                about.proposal().at());
        time[0].explains(about.kind());
        frame[0].begin();
    }

    private void moves(FormFrame frame, TimeFields time) {
        time.check();
        if (frame.complains()) {
            return;
        }
        AppointmentOutcome outcome =
                shelf.appointments().move(shelf.actor(), about.id(), time.on(), time.at(), time.notice());
        if (time.says(outcome)) {
            frame.complains();
        } else {
            told.of(outcome, "dates.moved", Optional.of(this::movesBack));
        }
    }

    private void movesBack() {
        told.of(
                shelf.appointments()
                        .move(
                                shelf.actor(),
                                about.id(),
                                about.on(),
                                about.proposal().at(),
                                Optional.of(ShortNotice.Reason.OTHER)),
                "dates.moved-back",
                Optional.empty());
    }

    private void place() {
        TextField[] field = new TextField[1];
        FormFrame[] frame = new FormFrame[1];
        frame[0] = frame("dates.set-place", "dates.place-never-sent", "dates.save", () -> placed(frame[0], field[0]));
        field[0] = frame[0].text("dates.place", about.place().orElse(""));
        frame[0].begin();
    }

    private void placed(FormFrame frame, TextField field) {
        AppointmentOutcome outcome =
                shelf.appointments().place(shelf.actor(), about.id(), Optional.of(field.getValue()));
        if (outcome.equals(new Refused(Why.TOO_LONG))) {
            frame.wrong(field, words.say("dates.too-long", words.number(Appointments.LONGEST_PLACE)));
            frame.complains();
        } else {
            told.of(
                    outcome,
                    "dates.place-saved",
                    Optional.of(() -> told.of(
                            shelf.appointments().place(shelf.actor(), about.id(), about.place()),
                            "dates.place-saved",
                            Optional.empty())));
        }
    }

    /** What was told to others cannot be taken back: so it is asked first. */
    private void cancel() {
        frame(
                "dates.cancel",
                "dates.cancel-lead",
                "dates.cancel-act",
                () -> told.of(
                        shelf.appointments().cancel(shelf.actor(), about.id()), "dates.cancelled", Optional.empty()));
    }

    private void over(boolean did) {
        told.of(
                shelf.answers().tookPlace(shelf.actor(), about.id(), did),
                did ? "dates.noted-took-place" : "dates.noted-did-not",
                Optional.of(() -> told.of(
                        shelf.answers().tookPlace(shelf.actor(), about.id(), !did),
                        did ? "dates.noted-did-not" : "dates.noted-took-place",
                        Optional.empty())));
    }
}
