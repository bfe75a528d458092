package org.spean.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.spean.cases.StepField;
import org.spean.geography.PlaceKind;
import org.spean.geography.PlaceQuestion;
import org.spean.geography.ui.PlaceField;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;
import org.spean.widgets.DayField;
import org.spean.widgets.FormFrame;

/**
 * One question of a step on a screen.
 *
 * @param part what is filled in
 * @param reads the answer as a step takes it; empty where nothing stands there
 * @param puts an answer there
 * @param complaint what is wrong with what was typed and cannot be read
 */
record StepInput(
        StepField field,
        Component part,
        Supplier<String> reads,
        Consumer<String> puts,
        Supplier<Optional<String>> complaint) {

    private static final int STORY_ROWS = 3;

    /** Whoever says that there is nothing says nothing else. */
    private static final Set<String> NOTHING_ELSE = Set.of("none", "nobody");

    /** Asks it in this frame. */
    static StepInput of(StepField field, FormFrame frame, CaseShelf shelf, CaseWords words) {
        String label = words.field(field.name());
        StepInput input = switch (field.kind()) {
            case ONE -> one(field, frame, label, field.options(), words);
            case YES_NO -> one(field, frame, label, List.of("yes", "no"), words);
            case SOME -> some(field, frame, label, words);
            case DAY -> day(field, frame, new DayField(label, words.language()));
            case NUMBER -> number(field, frame, new TextField(label));
            case LINE -> line(field, frame, new TextField(label));
            case STORY -> story(field, frame, new TextArea(label));
            case DISTRICT -> {
                PlaceQuestion districts = PlaceQuestion.ANYWHERE.of(PlaceKind.DISTRICT);
                yield district(
                        field, frame, new PlaceField(label, shelf.gazetteer(), districts, words.language()), shelf);
            }
            case ORGANIZATION -> organization(field, frame, label, shelf, words);
        };
        input.part().addClassName("step-" + field.name());
        if (field.sealed() && input.part() instanceof HasHelper helped) {
            helped.setHelperText(words.say("cases.sealed", words.say("log.answers." + field.sensitivity())));
        }
        return input;
    }

    Optional<String> answer() {
        return Optional.of(reads.get().strip()).filter(each -> part.isVisible() && !each.isEmpty());
    }

    /** What can be said to be wrong with it. */
    HasValidationProperties checked() {
        return (HasValidationProperties) part;
    }

    void whenChanged(Runnable does) {
        ((HasValue<?, ?>) part).addValueChangeListener(changed -> does.run());
    }

    private static StepInput one(
            StepField field, FormFrame frame, String label, List<String> options, CaseWords words) {
        RadioButtonGroup<String> group = new RadioButtonGroup<>(label);
        group.setItems(options);
        group.setItemLabelGenerator(
                each -> field.kind() == StepField.Kind.YES_NO ? words.yesNo(each) : words.option(field.name(), each));
        frame.ask(group);
        return new StepInput(field, group, () -> orEmpty(group.getValue()), group::setValue, Optional::empty);
    }

    private static StepInput some(StepField field, FormFrame frame, String label, CaseWords words) {
        CheckboxGroup<String> group = new CheckboxGroup<>(label);
        group.setItems(field.options());
        group.setItemLabelGenerator(each -> words.option(field.name(), each));
        group.addValueChangeListener(changed -> {
            Set<String> news = new HashSet<>(changed.getValue());
            news.removeAll(changed.getOldValue());
            boolean nothing = news.stream().anyMatch(NOTHING_ELSE::contains);
            Set<String> stays = changed.getValue().stream()
                    .filter(each -> news.isEmpty() || NOTHING_ELSE.contains(each) == nothing)
                    .collect(Collectors.toSet());
            if (!stays.equals(changed.getValue())) {
                group.setValue(stays);
            }
        });
        frame.ask(group);
        return new StepInput(
                field,
                group,
                () -> field.options().stream()
                        .filter(group.getValue()::contains)
                        .collect(Collectors.joining(" ")),
                answer -> group.setValue(Set.of(answer.split(" "))),
                Optional::empty);
    }

    private static StepInput day(StepField field, FormFrame frame, DayField day) {
        frame.ask(day);
        return new StepInput(
                field,
                day,
                () -> day.getValue() == null ? "" : day.getValue().toString(),
                answer -> day.setValue(LocalDate.parse(answer)),
                () -> Optional.of(day.complaint()).filter(each -> day.unreadable()));
    }

    private static StepInput number(StepField field, FormFrame frame, TextField number) {
        number.getElement().setAttribute("inputmode", "numeric");
        number.setAutocomplete(Autocomplete.OFF);
        frame.ask(number);
        return new StepInput(field, number, () -> latin(number.getValue()), number::setValue, Optional::empty);
    }

    /** Figures of a Khmer keyboard count as well. */
    private static String latin(String typed) {
        return typed.codePoints()
                .mapToObj(each ->
                        Character.isDigit(each) ? String.valueOf(Character.digit(each, 10)) : Character.toString(each))
                .collect(Collectors.joining());
    }

    private static StepInput line(StepField field, FormFrame frame, TextField line) {
        line.setAutocomplete(Autocomplete.OFF);
        frame.ask(line);
        return new StepInput(field, line, line::getValue, line::setValue, Optional::empty);
    }

    private static StepInput story(StepField field, FormFrame frame, TextArea story) {
        story.setMinRows(STORY_ROWS);
        story.setAutocomplete(Autocomplete.OFF);
        frame.ask(story);
        return new StepInput(field, story, story::getValue, story::setValue, Optional::empty);
    }

    private static StepInput district(StepField field, FormFrame frame, PlaceField place, CaseShelf shelf) {
        frame.ask(place);
        return new StepInput(
                field,
                place,
                () -> place.place().map(each -> each.id()).orElse(""),
                answer -> shelf.gazetteer().place(answer).ifPresent(place::setPlace),
                () -> Optional.of(place.complaint()).filter(each -> place.unreadable()));
    }

    private static StepInput organization(
            StepField field, FormFrame frame, String label, CaseShelf shelf, CaseWords words) {
        ComboBox<Organization> box = new ComboBox<>(label);
        box.setItemLabelGenerator(each -> each.name().in(words.language()));
        box.setItems(shelf.organizations().running(shelf.cases().today()));
        frame.ask(box);
        return new StepInput(
                field,
                box,
                () -> box.getValue() == null ? "" : box.getValue().id().toString(),
                answer -> shelf.organizations()
                        .organization(new OrganizationId(UUID.fromString(answer)))
                        .ifPresent(box::setValue),
                Optional::empty);
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
