package org.spean.referral.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.spean.referral.ActField;
import org.spean.referral.ReferralActKind;
import org.spean.referral.Refusal;
import org.spean.referral.Side;
import org.spean.widgets.DayField;
import org.spean.widgets.FormFrame;

/** The questions of an act in a frame. Those that depend on another are there while they are asked. */
final class ActInputs {

    private static final int ROWS = 3;

    private final FormFrame frame;
    private final ReferralWords words;
    private final Map<ActField, Component> parts = new LinkedHashMap<>();
    private final Map<String, Supplier<String>> reads = new HashMap<>();

    ActInputs(FormFrame frame, ReferralActKind kind, Side side, Collection<String> criteria, ReferralWords words) {
        this.frame = frame;
        this.words = words;
        for (ActField field : kind.fields(side)) {
            Component part = part(field, criteria);
            part.addClassName("act-" + field.name());
            parts.put(field, part);
            ((HasValue<?, ?>) part).addValueChangeListener(changed -> show());
        }
        show();
    }

    private Component part(ActField field, Collection<String> criteria) {
        String label = words.field(field.name());
        return switch (field.kind()) {
            case ONE -> choice(field, label, field.options());
            case CRITERION -> choice(field, label, criteria);
            case DAY -> {
                DayField day = frame.ask(new DayField(label, words.language()));
                reads.put(
                        field.name(),
                        () -> day.getValue() == null ? "" : day.getValue().toString());
                yield day;
            }
            case LINE -> {
                TextField line = frame.ask(new TextField(label));
                line.setAutocomplete(Autocomplete.OFF);
                reads.put(field.name(), line::getValue);
                yield line;
            }
            case STORY -> {
                TextArea story = frame.ask(new TextArea(label));
                story.setMinRows(ROWS);
                story.setAutocomplete(Autocomplete.OFF);
                reads.put(field.name(), story::getValue);
                yield story;
            }
        };
    }

    private RadioButtonGroup<String> choice(ActField field, String label, Collection<String> options) {
        RadioButtonGroup<String> group = new RadioButtonGroup<>(label);
        group.setItems(List.copyOf(options));
        group.setItemLabelGenerator(each -> words.option(field.name(), each));
        frame.ask(group);
        if (options.isEmpty()) {
            group.setHelperText(words.say("referral.no-criterion"));
        }
        reads.put(field.name(), () -> group.getValue() == null ? "" : group.getValue());
        return group;
    }

    private void show() {
        parts.forEach((field, part) -> part.setVisible(field.when()
                .map(when -> when.words().contains(read(when.field())))
                .orElse(true)));
    }

    private String read(String field) {
        return reads.getOrDefault(field, () -> "").get();
    }

    /** What is answered, of what is asked. */
    Map<String, String> answers() {
        Map<String, String> answers = new HashMap<>();
        parts.forEach((field, part) -> {
            String text = read(field.name()).strip();
            if (part.isVisible() && !text.isEmpty()) {
                answers.put(field.name(), text);
            }
        });
        return answers;
    }

    /** Says at each field what is wrong with it, and above what belongs to none. */
    void says(List<Refusal> why) {
        why.forEach(refusal -> {
            HasValidationProperties field = refusal.field()
                    .flatMap(name -> parts.entrySet().stream()
                            .filter(each -> each.getKey().name().equals(name))
                            .map(each -> (HasValidationProperties) each.getValue())
                            .findFirst())
                    .orElse(null);
            if (field == null) {
                frame.refuse(words.against(refusal));
            } else {
                frame.wrong(field, words.against(refusal));
            }
        });
        frame.complains();
    }
}
