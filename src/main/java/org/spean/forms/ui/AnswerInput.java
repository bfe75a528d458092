package org.spean.forms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import java.util.function.Consumer;
import org.spean.forms.Answer;
import org.spean.forms.FormField;
import org.spean.forms.TypedAnswer;

/** In what a field is answered. */
interface AnswerInput {

    /** The part of the page. */
    Component part();

    /** What somebody reads in it: its letters, or the labels of what is chosen, one on a line. */
    String standing();

    /** Shows an answer without telling anybody. */
    void show(Answer answer);

    /** What is said is wrong with what stands there; empty: nothing is. */
    void complain(String complaint);

    /** Whether it can be written in. */
    void readOnly(boolean only);

    /** Puts the cursor into it. */
    void focus();

    /**
     * Makes the one for a field.
     *
     * @param told what somebody wrote there
     */
    static AnswerInput of(FormField field, FormShelf shelf, FormWords words, Consumer<TypedAnswer> told) {
        AnswerInput input = switch (field.kind()) {
            case DAY, AGE, NUMBER, RIEL, PHONE -> new LineInput(field, shelf, words, told);
            case LINE, STORY -> new StoryInput(field, shelf, told);
            case YES_NO, SIGNATURE, ONE -> new OneInput(field, words, told);
            case SOME -> new SomeInput(field, words, told);
            case PLACE -> new PlaceInput(shelf, words, told);
            case ROWS, PICTURE -> throw new IllegalArgumentException("not answered in one place");
        };
        if (input.part() instanceof HasLabel labelled) {
            labelled.setLabel(words.of(field.label()));
        }
        return input;
    }
}
