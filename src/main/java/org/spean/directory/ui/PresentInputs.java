package org.spean.directory.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.directory.Audience;
import org.spean.directory.Capacity;
import org.spean.directory.EntryColumn;
import org.spean.directory.ServiceEntry;
import org.spean.directory.Taking;
import org.spean.widgets.DayField;
import org.spean.widgets.FormFrame;

/** The fields for what changes from day to day: whether it takes people, its hours, its places, its end. */
final class PresentInputs {

    private final ServiceEntry before;
    private final FormFrame frame;
    private final Shelf shelf;
    private final Reader reader;
    private final Consumer<EntryInput> made;

    PresentInputs(ServiceEntry before, FormFrame frame, Shelf shelf, Reader reader, Consumer<EntryInput> made) {
        this.before = before;
        this.frame = frame;
        this.shelf = shelf;
        this.reader = reader;
        this.made = made;
    }

    void ask() {
        state();
        hours();
        if (reader.sees(EntryColumn.CAPACITY.field(), before.shelters())) {
            places();
        }
        if (reader.sees(EntryColumn.ANSWER_TIME.field(), before.shelters())) {
            answerTime();
        }
        DayField ends =
                frame.day("entry.column.ends-on", before.atPresent().taking().ends());
        ends.setHelperText(reader.say("entry.help.ends-on"));
        made.accept(EntryInput.of(EntryColumn.ENDS_ON, () -> day(ends), ends));
    }

    private String label(EntryColumn column) {
        return reader.say(column.key());
    }

    private void state() {
        Taking taking = before.atPresent().taking();
        RadioButtonGroup<Taking.State> state = new RadioButtonGroup<>(label(EntryColumn.STATE));
        state.setItems(Taking.State.values());
        state.setItemLabelGenerator(each -> reader.say("entry.state." + each));
        state.setValue(taking.state());
        frame.ask(state);
        DayField until = frame.day("entry.column.closed-until", taking.until());
        until.setHelperText(reader.say("entry.help.closed-until"));
        until.setVisible(taking.state() != Taking.State.OPEN);
        state.addValueChangeListener(changed -> until.setVisible(state.getValue() != Taking.State.OPEN));
        made.accept(EntryInput.of(
                EntryColumn.STATE,
                () -> state.getValue().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                state));
        made.accept(EntryInput.of(
                EntryColumn.CLOSED_UNTIL, () -> state.getValue() == Taking.State.OPEN ? "" : day(until), until));
    }

    private static String day(DayField field) {
        return Optional.ofNullable(field.getValue()).map(LocalDate::toString).orElse("");
    }

    private void hours() {
        TextField hours =
                frame.text("entry.column.hours", before.atPresent().hours().written());
        hours.setHelperText(reader.say("entry.help.hours"));
        made.accept(EntryInput.of(EntryColumn.HOURS, hours::getValue, hours));
    }

    private void answerTime() {
        TextField promised = frame.text(
                "entry.column.answer-time", before.atPresent().answerTime().written());
        promised.setHelperText(reader.say("entry.help.answer-time"));
        made.accept(EntryInput.of(EntryColumn.ANSWER_TIME, promised::getValue, promised));
    }

    /** Of each how many there are and how many of them are free. */
    private record Numbers(IntegerField all, IntegerField free) {}

    private void places() {
        Map<Audience, Numbers> fields = new EnumMap<>(Audience.class);
        Stream.of(Audience.values()).filter(Audience::sexAndAge).forEach(audience -> {
            Optional<Capacity.Places> known =
                    Optional.ofNullable(before.atPresent().capacity().places().get(audience));
            fields.put(
                    audience,
                    new Numbers(
                            number(audience, "entry.places.all", known.map(Capacity.Places::all)),
                            number(audience, "entry.places.free", known.flatMap(Capacity.Places::free))));
        });
        IntegerField first = fields.values().iterator().next().all();
        made.accept(EntryInput.of(EntryColumn.CAPACITY, () -> written(fields), first));
        made.accept(EntryInput.of(
                EntryColumn.CAPACITY_AS_OF,
                () -> {
                    String now = written(fields);
                    return now.isEmpty()
                            ? ""
                            : now.equals(EntryColumn.CAPACITY.of(before))
                                    ? EntryColumn.CAPACITY_AS_OF.of(before)
                                    : shelf.calls().today().toString();
                },
                first));
    }

    private IntegerField number(Audience audience, String key, Optional<Integer> value) {
        IntegerField field = new IntegerField(reader.say(key, AudienceWords.name(audience, reader)));
        field.setMin(0);
        field.setMax(Capacity.MOST);
        value.ifPresent(field::setValue);
        field.addClassName("small-number");
        return frame.ask(field);
    }

    private static String written(Map<Audience, Numbers> fields) {
        return fields.entrySet().stream()
                .filter(each -> each.getValue().all().getValue() != null)
                .map(each -> each.getKey().word()
                        + " "
                        + each.getValue().all().getValue()
                        + Optional.ofNullable(each.getValue().free().getValue())
                                .map(free -> "/" + free)
                                .orElse(""))
                .collect(Collectors.joining("; "));
    }
}
