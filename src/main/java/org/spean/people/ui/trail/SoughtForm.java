package org.spean.people.ui.trail;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.spean.access.Act;
import org.spean.access.trail.ActKind;
import org.spean.access.trail.Days;
import org.spean.access.trail.Sought;
import org.spean.vocabulary.Language;

/** Narrows the log: by person, act, what it was done to, days. Each change is a question; what cannot be read asks nothing. */
class SoughtForm extends Div {

    private static final int TYPING_MILLIS = 500;
    private static final int ID_LETTERS = 40;

    private final TrailWords words;
    private final Consumer<Sought> asks;
    private final TextField who = new TextField();
    private final ComboBox<String> what = new ComboBox<>();
    private final TextField subject = new TextField();
    private final Checkbox failures = new Checkbox();
    private final DaysFields days;
    private Sought asked = Sought.EVERYTHING;
    private boolean filling;

    SoughtForm(TrailWords words, Consumer<Sought> asks) {
        this.words = words;
        this.asks = asks;
        setClassName("fields sought");
        typed(who, "log.who", Sought.MOST_LETTERS);
        typed(subject, "log.subject", ID_LETTERS);
        subject.setHelperText(words.say("log.subject-help"));
        subject.setManualValidation(true);
        what.setLabel(words.say("log.what"));
        what.setItems(Stream.concat(
                        Arrays.stream(ActKind.values()).map(Enum::name),
                        Arrays.stream(ActKind.values())
                                .flatMap(kind ->
                                        kind.acts().stream().map(Act::name).sorted()))
                .toList());
        what.setItemLabelGenerator(this::label);
        what.setClearButtonVisible(true);
        what.addValueChangeListener(event -> ask());
        failures.setLabel(words.say("log.failures"));
        failures.addValueChangeListener(event -> ask());
        days = new DaysFields(words.language(), this::ask);
        add(who, what, days, subject, failures);
    }

    static SoughtForm in(Language language, Consumer<Sought> asks) {
        return new SoughtForm(new TrailWords(language, Map.of(), Map.of()), asks);
    }

    private void typed(TextField field, String label, int most) {
        field.setLabel(words.say(label));
        field.setMaxLength(most);
        field.setAutocomplete(Autocomplete.OFF);
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_MILLIS);
        field.addValueChangeListener(event -> ask());
    }

    private String label(String name) {
        boolean kind =
                Arrays.stream(ActKind.values()).anyMatch(each -> each.name().equals(name));
        return kind ? words.say("log.kind", words.say("log.kind." + name)) : words.act(name);
    }

    /** As the address says it. */
    void show(Sought sought) {
        filling = true;
        asked = sought;
        who.setValue(sought.who());
        what.setValue(sought.what().isEmpty() ? null : sought.what());
        subject.setValue(sought.subject().map(UUID::toString).orElse(""));
        failures.setValue(sought.failures());
        days.show(sought.days());
        filling = false;
    }

    private void ask() {
        if (filling) {
            return;
        }
        Optional<UUID> id = Sought.id(subject.getValue());
        boolean unreadable = !subject.getValue().isBlank() && id.isEmpty();
        subject.setErrorMessage(unreadable ? words.say("log.subject-unreadable") : "");
        subject.setInvalid(unreadable);
        Optional<Days> read = days.read();
        if (unreadable || read.isEmpty()) {
            return;
        }
        Sought now = new Sought(
                who.getValue().strip(),
                Optional.ofNullable(what.getValue()).orElse(""),
                id,
                read.get(),
                failures.getValue());
        if (!now.equals(asked)) {
            asked = now;
            asks.accept(now);
        }
    }

    /** The names of what could not be read in an address, for people. */
    static String named(List<String> parameters, TrailWords words) {
        return String.join(
                words.say("page.reach.comma"),
                parameters.stream()
                        .map(each -> words.say("log.parameter." + each))
                        .toList());
    }
}
