package org.spean.forms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.function.Consumer;
import org.spean.forms.Answer;
import org.spean.forms.FormField;
import org.spean.forms.FormOption;
import org.spean.forms.TypedAnswer;

/** One of a few: all of them stand there, one tap chooses. */
final class OneInput implements AnswerInput {

    private final RadioButtonGroup<String> group = new RadioButtonGroup<>();
    private final List<String> options;

    OneInput(FormField field, FormWords words, Consumer<TypedAnswer> told) {
        options = switch (field.kind()) {
            case YES_NO, SIGNATURE -> field.kind().words();
            default -> field.options().stream().map(FormOption::word).toList();
        };
        group.setItems(options);
        group.setManualValidation(true);
        group.setItemLabelGenerator(word -> switch (field.kind()) {
            case YES_NO -> words.say("form." + word);
            case SIGNATURE -> words.say("form.signature." + word);
            default -> field.option(word).map(FormOption::label).map(words::of).orElse(word);
        });
        group.addClassName("answer-one");
        group.addValueChangeListener(changed -> {
            if (changed.isFromClient() && changed.getValue() != null) {
                told.accept(new TypedAnswer.Read(Answer.of(changed.getValue())));
            }
        });
    }

    @Override
    public Component part() {
        return group;
    }

    @Override
    public String standing() {
        String chosen = group.getValue();
        return chosen == null ? "" : group.getItemLabelGenerator().apply(chosen).strip();
    }

    @Override
    public void show(Answer answer) {
        group.setValue(options.contains(answer.text()) ? answer.text() : null);
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
