package org.spean.forms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.spean.forms.Answer;
import org.spean.forms.FormField;
import org.spean.forms.FormOption;
import org.spean.forms.TypedAnswer;

/** Any number of options. */
final class SomeInput implements AnswerInput {

    private final CheckboxGroup<String> group = new CheckboxGroup<>();
    private final List<String> options;

    SomeInput(FormField field, FormWords words, Consumer<TypedAnswer> told) {
        options = field.options().stream().map(FormOption::word).toList();
        group.setItems(options);
        group.setManualValidation(true);
        group.setItemLabelGenerator(
                word -> field.option(word).map(FormOption::label).map(words::of).orElse(word));
        group.addClassName("answer-some");
        group.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                String chosen =
                        options.stream().filter(changed.getValue()::contains).collect(Collectors.joining(" "));
                told.accept(new TypedAnswer.Read(chosen.isEmpty() ? Answer.NONE : Answer.of(chosen)));
            }
        });
    }

    @Override
    public Component part() {
        return group;
    }

    @Override
    public String standing() {
        return options.stream()
                .filter(group.getValue()::contains)
                .map(group.getItemLabelGenerator())
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void show(Answer answer) {
        Set<String> chosen = Set.of(answer.text().split(" ", -1));
        group.setValue(options.stream().filter(chosen::contains).collect(Collectors.toSet()));
    }

    @Override
    public void complain(String complaint) {
        group.setErrorMessage(complaint);
        group.setInvalid(!complaint.isEmpty());
    }

    @Override
    public void readOnly(boolean only) {
        group.setReadOnly(only);
    }

    @Override
    public void focus() {
        group.getElement().callJsFunction("focus");
    }
}
