package org.spean.appointments.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.spean.appointments.Appointment;
import org.spean.appointments.AppointmentOutcome;
import org.spean.appointments.ShortNotice;
import org.spean.widgets.DayField;
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
        MoveFields fields = new MoveFields();
        FormFrame frame = frame("dates.move", "dates.move-lead", "dates.move-act", fields::send);
        fields.in(frame);
        frame.begin();
    }

    private final class MoveFields {

        private final Select<ShortNotice.Reason> notice = new Select<>();
        private final HourField hour = new HourField(words.say("dates.hour"), words.say("dates.hour-help"));
        private Optional<FormFrame> frame = Optional.empty();
        private Optional<DayField> day = Optional.empty();

        void in(FormFrame form) {
            frame = Optional.of(form);
            about.proposal().at().ifPresent(at -> hour.setValue("%d:%02d".formatted(at.getHour(), at.getMinute())));
            form.ask(hour);
            day = Optional.of(form.day("dates.day", Optional.of(about.on())));
            notice.setLabel(words.say("dates.short-notice"));
            notice.setItems(List.of(ShortNotice.Reason.values()).stream()
                    .filter(ShortNotice.Reason::chosen)
                    .toList());
            notice.setItemLabelGenerator(each -> words.say("dates.reason." + each));
            notice.setVisible(false);
            form.ask(notice);
        }

        void send() {
            FormFrame form = frame.orElseThrow();
            Optional<LocalDate> wanted = form.read(day.orElseThrow(), true);
            LocalDate today = shelf.appointments().today();
            if (hour.unreadable(today)) {
                form.wrong(hour, words.say("dates.hour-unreadable"));
            }
            if (form.complains() || wanted.isEmpty()) {
                return;
            }
            AppointmentOutcome outcome = shelf.appointments()
                    .move(
                            shelf.actor(),
                            about.id(),
                            wanted.get(),
                            hour.hour(today),
                            Optional.ofNullable(notice.getValue()));
            words.against(outcome).ifPresent(form::refuse);
            notice.setVisible(outcome instanceof AppointmentOutcome.TooEarly);
            if (outcome instanceof AppointmentOutcome.Done) {
                told.of(outcome, "dates.moved", Optional.of(this::back));
            }
        }

        private void back() {
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
    }

    private void place() {
        TextField[] field = new TextField[1];
        FormFrame frame = frame(
                "dates.set-place",
                "dates.place-never-sent",
                "dates.save",
                () -> told.of(
                        shelf.appointments().place(shelf.actor(), about.id(), Optional.of(field[0].getValue())),
                        "dates.place-saved",
                        Optional.of(() -> told.of(
                                shelf.appointments().place(shelf.actor(), about.id(), about.place()),
                                "dates.place-saved",
                                Optional.empty()))));
        field[0] = frame.text("dates.place", about.place().orElse(""));
        frame.begin();
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
