package org.spean.calendar.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.spean.calendar.Holiday;
import org.spean.calendar.HolidayName;
import org.spean.calendar.HolidayOutcome;
import org.spean.calendar.HolidayOutcome.Wrong;
import org.spean.calendar.HolidaySource;
import org.spean.calendar.HolidayWish;
import org.spean.widgets.DayField;
import org.spean.widgets.FormFrame;

/** Asks for a holiday: the day, its name in both languages, and how it is known. */
class HolidayForm extends Div {

    private final HolidayShelf shelf;
    private final HolidayWords words;
    private final Optional<Holiday> known;
    private final Consumer<Holiday> done;
    private final FormFrame frame;
    private final DayField day;
    private final TextField khmer;
    private final TextField english;
    private final Select<HolidaySource> source = new Select<>();
    private final TextField reference;

    /**
     * Asks.
     *
     * @param known the one to correct; empty for a new one
     */
    HolidayForm(
            HolidayShelf shelf, HolidayWords words, Optional<Holiday> known, Consumer<Holiday> done, Runnable givenUp) {
        this.shelf = shelf;
        this.words = words;
        this.known = known;
        this.done = done;
        frame = new FormFrame(
                words.language(),
                words.say(known.isPresent() ? "holiday.correct-title" : "holiday.add"),
                words.say("holiday.form-lead"),
                words.say("holiday.save"),
                this::send,
                givenUp);
        khmer = frame.text(
                "holiday.khmer", known.map(each -> each.name().khmer()).orElse(""));
        english = frame.text(
                "holiday.english", known.map(each -> each.name().english()).orElse(""));
        // Not first: on a telephone its calendar opens over the form as soon as it has the cursor.
        day = frame.day("holiday.day", known.map(Holiday::day));
        source.setLabel(words.say("holiday.source"));
        source.setItems(HolidaySource.values());
        source.setItemLabelGenerator(each -> words.say("holiday.source." + each));
        source.setValue(known.map(Holiday::source).orElse(HolidaySource.SUB_DECREE));
        frame.ask(source);
        reference =
                frame.text("holiday.reference", known.map(Holiday::reference).orElse(""));
        reference.setHelperText(words.say("holiday.reference-help"));
        add(frame);
    }

    void begin() {
        frame.begin();
    }

    private void send() {
        Optional<LocalDate> wanted = frame.read(day, true);
        if (wanted.isEmpty()) {
            frame.complains();
            return;
        }
        HolidayWish wish = new HolidayWish(
                wanted.get(),
                new HolidayName(khmer.getValue(), english.getValue()),
                source.getValue(),
                reference.getValue());
        HolidayOutcome outcome = known.map(each -> shelf.holidays().correct(shelf.actor(), each, wish))
                .orElseGet(() -> shelf.holidays().add(shelf.actor(), wish));
        switch (outcome) {
            case HolidayOutcome.Done each -> done.accept(each.holiday());
            case HolidayOutcome.Refused refused -> {
                refused.wrong().forEach(this::refuse);
                frame.complains();
            }
        }
    }

    private void refuse(Wrong wrong) {
        String message = words.say("holiday.wrong." + wrong);
        switch (wrong) {
            case YEAR_UNLIKELY, TAKEN -> frame.wrong(day, message);
            case NAME_MISSING, KHMER_TOO_LONG -> frame.wrong(khmer, message);
            case ENGLISH_TOO_LONG -> frame.wrong(english, message);
            case REFERENCE_TOO_LONG -> frame.wrong(reference, message);
            case NOT_YOURS, GONE -> frame.refuse(message);
        }
    }
}
