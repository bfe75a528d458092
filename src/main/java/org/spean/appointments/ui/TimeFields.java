package org.spean.appointments.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.spean.appointments.AppointmentOutcome;
import org.spean.appointments.Appointments;
import org.spean.appointments.ShortNotice;
import org.spean.appointments.VisitKind;
import org.spean.widgets.DayField;
import org.spean.widgets.FormFrame;

/**
 * When: a day, the hour if it is known, and, once a rule was against the day, why it cannot wait. What stands against a time is said
 * at the field that has to be mended.
 */
class TimeFields {

    private final FormFrame frame;
    private final AppointmentShelf shelf;
    private final AppointmentWords words;
    private final DayField day;
    private final HourField hour;
    private final Select<ShortNotice.Reason> notice = new Select<>();
    private LocalDate first;
    private boolean atFirst;

    /**
     * Asks for a time.
     *
     * @param on what stands in the field of the day to begin with; empty for nothing
     * @param at what stands in that of the hour; empty for nothing
     */
    TimeFields(
            FormFrame frame,
            AppointmentShelf shelf,
            AppointmentWords words,
            Optional<LocalDate> on,
            Optional<LocalTime> at) {
        this.frame = frame;
        this.shelf = shelf;
        this.words = words;
        first = shelf.appointments().today();
        day = frame.day("dates.day", on);
        notice.setLabel(words.say("dates.short-notice"));
        notice.setHelperText(words.say("dates.short-notice-help"));
        notice.setItems(List.of(ShortNotice.Reason.values()).stream()
                .filter(ShortNotice.Reason::chosen)
                .toList());
        notice.setItemLabelGenerator(each -> words.say("dates.reason." + each));
        notice.setVisible(false);
        frame.ask(notice);
        hour = frame.ask(new HourField(words.say("dates.hour"), words.say("dates.hour-help")));
        at.ifPresent(time -> hour.setValue("%d:%02d".formatted(time.getHour(), time.getMinute())));
        day.addValueChangeListener(changed -> noReasonNeeded());
        // With a reason the day may stay.
        notice.addValueChangeListener(changed -> day.setInvalid(day.isInvalid() && changed.getValue() == null));
    }

    /** The first day of this kind that needs no reason is the one at which the calendar opens, and is explained. */
    void explains(VisitKind kind) {
        LocalDate before = first;
        first = shelf.earliest().of(kind, shelf.appointments().today());
        if (atFirst && before.equals(day.getValue())) {
            day.setValue(first);
        }
        day.setInitialPosition(first);
        day.setHelperText(shelf.earliest()
                .rule(kind)
                .map(rule -> words.say("dates.earliest", words.day(first), words.rule(rule)))
                .orElseGet(() -> words.say("dates.earliest-none")));
        noReasonNeeded();
    }

    /** The first day that needs no reason stands in the field, also for another kind, until another day is chosen. */
    void atFirst() {
        atFirst = true;
        day.setValue(first);
    }

    /** Whoever chose a later day is not asked why it cannot wait. */
    private void noReasonNeeded() {
        if (day.getValue() != null && !day.getValue().isBefore(first)) {
            notice.clear();
            notice.setVisible(false);
        }
    }

    /** Asks for it no more. */
    void leaveOut() {
        frame.leaveOut(day, hour, notice);
    }

    /** What cannot be read is said. */
    void check() {
        frame.read(day, true);
        if (hour.unreadable(shelf.appointments().today())) {
            frame.wrong(hour, words.say("dates.hour-unreadable"));
        }
    }

    /** After {@link #check} found nothing. */
    LocalDate on() {
        return day.getValue();
    }

    Optional<LocalTime> at() {
        return hour.hour(shelf.appointments().today());
    }

    Optional<ShortNotice.Reason> notice() {
        return Optional.ofNullable(notice.getValue());
    }

    /** It is too long after this day to be on one journey with it. */
    void tooLongAfter(LocalDate beginning) {
        frame.wrong(
                day,
                words.say(
                        "dates.too-long-after",
                        words.day(beginning),
                        words.day(beginning.plusDays(Appointments.NEAR_DAYS - 1))));
    }

    /** Says at the field to which it belongs what stands against this time; whether it belongs to one. */
    boolean says(AppointmentOutcome outcome) {
        return switch (outcome) {
            case AppointmentOutcome.TooEarly early -> {
                notice.setVisible(true);
                yield words.against(early).map(why -> wrong(day, why)).orElse(false);
            }
            case AppointmentOutcome.Refused(var why) -> refused(why);
            case AppointmentOutcome.Done _, AppointmentOutcome.Already _ -> false;
        };
    }

    private boolean refused(AppointmentOutcome.Why why) {
        LocalDate today = shelf.appointments().today();
        return switch (why) {
            case PAST ->
                on().isBefore(today)
                        ? wrong(day, words.say("dates.past-day", words.day(on()), words.day(today)))
                        : wrong(hour, words.say("dates.past-hour"));
            case TOO_FAR -> wrong(day, words.say("dates.too-far", words.day(on()), words.day(today.plusYears(1))));
            case SAME_TIME -> wrong(day, words.say("dates.refused.SAME_TIME"));
            case MIDNIGHT -> wrong(hour, words.say("dates.refused.MIDNIGHT"));
            case NOT_YOURS,
                    DISTRICT,
                    NOT_OPEN,
                    NO_JOURNEY,
                    WITH_WHOM,
                    NOT_ASKED,
                    NOTHING_TO_TAKE_BACK,
                    NOT_OVER,
                    TOO_LONG -> false;
        };
    }

    private boolean wrong(HasValidationProperties field, String why) {
        frame.wrong(field, why);
        return true;
    }
}
