package org.spean.people.ui.trail;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
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

    private final TrailWords words;
    private final Consumer<Sought> asks;
    private final TextField who = new TextField();
    private final ComboBox<String> what = new ComboBox<>();
    private final IdField subject;
    private final Checkbox failures = new Checkbox();
    private final DaysFields days;
    private Sought asked = Sought.EVERYTHING;
    private boolean filling;

    SoughtForm(TrailWords words, Consumer<Sought> asks) {
        this.words = words;
        this.asks = asks;
        setClassName("fields sought");
        who();
        subject = new IdField(words.say("log.subject"), words.say("log.subject-unreadable"), this::ask);
        subject.setHelperText(words.say("log.subject-help"));
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

    private void who() {
        who.setLabel(words.say("log.who"));
        who.setMaxLength(Sought.MOST_LETTERS);
        who.setAutocomplete(Autocomplete.OFF);
        who.setClearButtonVisible(true);
        who.setValueChangeMode(ValueChangeMode.LAZY);
        who.setValueChangeTimeout(TYPING_MILLIS);
        who.addValueChangeListener(event -> ask());
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
        subject.show(sought.subject());
        failures.setValue(sought.failures());
        days.show(sought.days());
        filling = false;
    }

    private void ask() {
        if (filling) {
            return;
        }
        boolean wrong = subject.wrong();
        Optional<Days> read = days.read();
        if (wrong || read.isEmpty()) {
            return;
        }
        Sought now = new Sought(
                who.getValue().strip(),
                Optional.ofNullable(what.getValue()).orElse(""),
                subject.id(),
                read.get(),
                failures.getValue());
        if (!now.equals(asked)) {
            asked = now;
            asks.accept(now);
        }
    }
}
