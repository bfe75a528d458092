package org.spean.forms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.spean.forms.Answer;
import org.spean.forms.FieldKind;
import org.spean.forms.FormField;
import org.spean.forms.TypedAnswer;

/** What has to be read, a day or a number: it is, when the field is left. */
final class LineInput implements AnswerInput {

    /** Longer than any answer: what is too long is said, not cut off. */
    private static final int MOST_TYPED = 20_000;

    private final TextField text = new TextField();
    private final FormField field;
    private final FormWords words;
    private final String example;

    LineInput(FormField field, FormShelf shelf, FormWords words, Consumer<TypedAnswer> told) {
        this.field = field;
        this.words = words;
        example = switch (field.kind()) {
            case DAY -> words.say("form.day-placeholder");
            case AGE -> words.say("form.age-placeholder");
            default -> "";
        };
        text.setAutocomplete(Autocomplete.OFF);
        text.setManualValidation(true);
        text.setMaxLength(MOST_TYPED);
        text.addClassName("answer-" + field.kind().name().toLowerCase(java.util.Locale.ROOT));
        switch (field.kind()) {
            case PHONE -> text.getElement().setAttribute("inputmode", "tel");
            case AGE, NUMBER, RIEL -> text.getElement().setAttribute("inputmode", "text");
            default -> {}
        }
        if (field.kind() == FieldKind.RIEL) {
            text.setSuffixComponent(new com.vaadin.flow.component.html.Span("៛"));
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
        text.setValue(
                answer.known()
                        ? switch (field.kind()) {
                            case DAY -> words.dayTyped(answer.text());
                            case RIEL -> words.riel(answer.text());
                            case PHONE -> words.phone(answer.text());
                            default -> answer.text();
                        }
                        : "");
    }

    @Override
    public void complain(String complaint) {
        text.setErrorMessage(complaint);
        text.setInvalid(!complaint.isEmpty());
    }

    @Override
    public void readOnly(boolean only) {
        text.setReadOnly(only);
        text.setPlaceholder(only ? "" : example);
    }

    @Override
    public void focus() {
        text.focus();
    }
}
