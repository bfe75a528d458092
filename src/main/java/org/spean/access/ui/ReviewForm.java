package org.spean.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Function;
import org.spean.access.guard.BreakGlass;
import org.spean.access.guard.GlassOutcome;

/** Asks whether it was an emergency, and for words. What was typed stays until it is right or given up. */
class ReviewForm extends Div {

    private final GlassWords said;
    private final RadioButtonGroup<Boolean> judgement = new RadioButtonGroup<>();
    private final TextArea words = new TextArea();

    /**
     * Asks.
     *
     * @param sends is told when everything was filled in; says what came of it
     */
    ReviewForm(GlassWords said, Function<ReviewForm, GlassOutcome> sends, Runnable givenUp) {
        this.said = said;
        setClassName("fields review");
        judgement.setLabel(said.say("glass.judgement"));
        judgement.setItems(true, false);
        judgement.setItemLabelGenerator(each -> said.say(each ? "glass.judgement-yes" : "glass.judgement-no"));
        judgement.addThemeName("vertical");
        judgement.setManualValidation(true);
        judgement.addValueChangeListener(changed -> judgement.setInvalid(false));
        words.setLabel(said.say("glass.words"));
        words.setHelperText(said.say("glass.words-help"));
        words.setMaxLength(BreakGlass.MOST_LETTERS);
        words.setManualValidation(true);
        words.addValueChangeListener(changed -> words.setInvalid(false));
        NativeButton send = new NativeButton(said.say("glass.review-send"), click -> {
            if (filled() && sends.apply(this) instanceof GlassOutcome.Refused refused) {
                refuse(said.refused(refused.reason()));
            }
        });
        send.setClassName("btn main");
        NativeButton cancel = new NativeButton(said.say("glass.cancel"), click -> givenUp.run());
        cancel.setClassName("btn");
        Div acts = new Div(send, cancel);
        acts.setClassName("row");
        add(judgement, words, acts);
    }

    private boolean filled() {
        boolean judged = judgement.getValue() != null;
        judgement.setErrorMessage(said.say("glass.judgement-missing"));
        judgement.setInvalid(!judged);
        boolean told = !words.getValue().isBlank();
        words.setErrorMessage(said.say("glass.words-missing"));
        words.setInvalid(!told);
        if (judged && !told) {
            words.focus();
        } else if (!judged) {
            judgement.getElement().callJsFunction("focus");
        }
        return judged && told;
    }

    private void refuse(String why) {
        words.setErrorMessage(why);
        words.setInvalid(true);
        words.focus();
    }

    void begin() {
        judgement.getElement().callJsFunction("focus");
    }

    boolean justified() {
        return Boolean.TRUE.equals(judgement.getValue());
    }

    String words() {
        return words.getValue().strip();
    }
}
