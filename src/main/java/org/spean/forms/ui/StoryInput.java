package org.spean.forms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.spean.forms.Answer;
import org.spean.forms.FieldKind;
import org.spean.forms.FormField;
import org.spean.forms.TypedAnswer;

/**
 * Words, kept while somebody writes them: sentences, or a line that grows, so that a long name is read whole on a telephone too.
 */
final class StoryInput implements AnswerInput {

    /** So long somebody pauses before what stands there is kept. */
    private static final int PAUSE = 700;

    private static final int MOST_TYPED = 50_000;

    private final TextArea text = new TextArea();

    StoryInput(FormField field, FormShelf shelf, Consumer<TypedAnswer> told) {
        text.setManualValidation(true);
        text.setMaxLength(MOST_TYPED);
        boolean line = field.kind() == FieldKind.LINE;
        text.setMinRows(line ? 1 : 3);
        text.setMaxRows(14);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE);
        text.setAutocomplete(Autocomplete.OFF);
        text.addClassName(line ? "answer-line" : "answer-story");
        if (line) {
            // A line has no second one, however many rows it takes.
            text.getElement()
                    .executeJs("this.addEventListener('keydown', key => key.key === 'Enter' && key.preventDefault())");
        }
        text.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                told.accept(TypedAnswer.of(field, changed.getValue(), shelf.today()));
            }
        });
    }

    @Override
    public Component part() {
        return text;
    }

    @Override
    public String standing() {
        return text.getValue();
    }

    @Override
    public void show(Answer answer) {
        text.setValue(answer.text());
    }

    @Override
    public void complain(String complaint) {
        text.setErrorMessage(complaint);
        text.setInvalid(!complaint.isEmpty());
    }

    @Override
    public void readOnly(boolean only) {
        text.setReadOnly(only);
    }

    @Override
    public void focus() {
        text.focus();
    }
}
