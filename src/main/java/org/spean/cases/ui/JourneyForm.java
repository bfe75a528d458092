package org.spean.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.spean.appointments.Appointment;
import org.spean.cases.visit.Journey;
import org.spean.cases.visit.Journey.Outcome;
import org.spean.cases.visit.Journey.Why;
import org.spean.cases.visit.JourneyWatch;
import org.spean.vocabulary.CountryTime;
import org.spean.widgets.DayField;
import org.spean.widgets.FormFrame;
import org.spean.widgets.Numerals;

/** Until when somebody means to be back, and, when they set out, who looks after them. */
final class JourneyForm extends Div {

    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final int HALF_HOURS = 48;
    private static final int MINUTES = 30;

    private final CaseWords words;
    private final FormFrame frame;
    private final DayField day;
    private final Select<LocalTime> hour = new Select<>();
    private final Select<UUID> colleague = new Select<>();
    private final BiFunction<Instant, Optional<UUID>, Outcome> act;
    private final Runnable done;

    private JourneyForm(
            CaseWords words,
            String title,
            LocalDate on,
            BiFunction<Instant, Optional<UUID>, Outcome> act,
            Runnable done) {
        this.words = words;
        this.act = act;
        this.done = done;
        frame = new FormFrame(
                words.language(),
                words.say(title),
                words.say("journey.form-lead"),
                words.say("journey.go"),
                this::send,
                done);
        day = frame.day("journey.day", Optional.of(on));
        hour.setLabel(words.say("journey.hour"));
        hour.setItems(IntStream.range(0, HALF_HOURS)
                .mapToObj(each -> LocalTime.MIDNIGHT.plusMinutes((long) each * MINUTES))
                .toList());
        hour.setItemLabelGenerator(each -> Numerals.shaped(each.toString(), words.language()));
        hour.setValue(EVENING);
        frame.ask(hour);
        add(frame);
    }

    /** They set out for this visit; the form closes when it is done, or given up. */
    static JourneyForm setsOut(JourneyShelf shelf, CaseWords words, Appointment visit, Runnable done) {
        LocalDate today = shelf.cases().today();
        JourneyForm form = new JourneyForm(
                words,
                "journey.set-out",
                visit.on().isAfter(today.plusDays(JourneyWatch.LONGEST.toDays() - 1))
                                || visit.on().isBefore(today)
                        ? today
                        : visit.on(),
                (backBy, whom) -> whom.map(each -> shelf.watch().leaves(shelf.actor(), visit.id(), backBy, each))
                        .orElseGet(() -> new Outcome.Refused(Why.COLLEAGUE)),
                done);
        form.asksWhom(shelf);
        return form;
    }

    /** It takes longer. */
    static JourneyForm takesLonger(JourneyShelf shelf, CaseWords words, Journey journey, Runnable done) {
        return new JourneyForm(
                words,
                "journey.longer",
                LocalDate.ofInstant(journey.backBy(), CountryTime.ZONE),
                (backBy, whom) -> shelf.watch().later(shelf.actor(), journey.id(), backBy),
                done);
    }

    private void asksWhom(JourneyShelf shelf) {
        Map<UUID, String> names = shelf.accounts().names(shelf.watch().colleagues(shelf.actor()));
        List<UUID> all = new ArrayList<>(names.keySet());
        all.sort(Comparator.comparing(each -> names.getOrDefault(each, "")));
        colleague.setLabel(words.say("journey.colleague"));
        colleague.setHelperText(words.say(all.isEmpty() ? "journey.no-colleague" : "journey.colleague-help"));
        colleague.setItems(all);
        colleague.setItemLabelGenerator(each -> names.getOrDefault(each, ""));
        if (all.size() == 1) {
            colleague.setValue(all.getFirst());
        }
        frame.ask(colleague);
    }

    void begins() {
        frame.begin();
    }

    private void send() {
        Optional<LocalDate> on = frame.read(day, true);
        if (frame.complains() || on.isEmpty()) {
            return;
        }
        Instant backBy =
                on.get().atTime(hour.getValue()).atZone(CountryTime.ZONE).toInstant();
        if (act.apply(backBy, Optional.ofNullable(colleague.getValue())) instanceof Outcome.Refused(Why why)) {
            says(why);
            return;
        }
        done.run();
    }

    private void says(Why why) {
        String said = words.say("journey.why." + why);
        switch (why) {
            case TIME -> wrong(hour, said);
            case COLLEAGUE -> wrong(colleague, said);
            case NOT_YOURS, ON_THE_WAY -> frame.refuse(said);
        }
    }

    private void wrong(HasValidationProperties field, String said) {
        frame.wrong(field, said);
        frame.complains();
    }
}
