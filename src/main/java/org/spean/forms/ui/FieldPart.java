package org.spean.forms.ui;

import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.FocusNotifier;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.spean.forms.Answer;
import org.spean.forms.AnswerKey;
import org.spean.forms.FormField;
import org.spean.forms.KeptAnswer;
import org.spean.forms.SaveOutcome;
import org.spean.forms.TypedAnswer;

/** One field: its question, what it means, the answer, how far it is known; and where two wrote at once, both. */
final class FieldPart extends Div implements AskedPart {

    private final FormField field;
    private final AnswerKey key;
    private final FormPage page;
    private final FormWords words;
    private final AnswerInput input;
    private final HowRow how;
    private final Div says = new Div();

    FieldPart(FormField field, AnswerKey key, FormPage page) {
        this.field = field;
        this.key = key;
        this.page = page;
        words = page.words();
        setClassName("form-field kind-" + field.kind().name().toLowerCase(java.util.Locale.ROOT));
        setId("field-" + key.toString().replace('/', '-'));
        getElement().setAttribute("data-asks", name());
        input = AnswerInput.of(field, page.shelf(), words, this::told);
        how = new HowRow(field, words, this::said, () -> page.history(field, key));
        says.setClassName("form-says");
        says.getElement().setAttribute("aria-live", "polite");
        Component part = input.part();
        if (part instanceof FocusNotifier<?> focus && part instanceof BlurNotifier<?> blur) {
            focus.addFocusListener(event -> page.desk().holds(Optional.of(key)));
            blur.addBlurListener(event -> page.desk().holds(Optional.empty()));
        }
        if (part instanceof HasHelper helped) {
            field.help().map(words::of).ifPresent(helped::setHelperText);
            part.getElement().getThemeList().add("helper-above-field");
        }
        add(part, how, says);
        refresh();
    }

    /** Its question; of a table, with where it stands there. */
    private String name() {
        String label = words.of(field.label());
        if (key.row() == 0) {
            return label;
        }
        FormDesk desk = page.desk();
        String table = desk.definition()
                .field(key.field())
                .map(each -> words.of(each.label()))
                .orElse("");
        int number = desk.lines(key.field()).indexOf(key.row()) + 1;
        return words.say("form.of-line", words.say("form.line", table, words.count(number)), label);
    }

    /** The page is told what of it is kept, so that it knows what is not ({@code unsent} of the frontend). */
    private void told() {
        getElement().setAttribute("data-kept", Integer.toString(input.standing().hashCode()));
    }

    @Override
    public AnswerKey key() {
        return key;
    }

    @Override
    public void refresh() {
        setVisible(page.desk().asked(field, key));
        Answer answer = page.desk().answer(key);
        boolean writes = page.desk().writes(field.sensitivity());
        input.show(answer);
        input.complain("");
        input.readOnly(!writes);
        told();
        how.show(answer, page.desk().kept(key).isPresent(), writes);
        setClassName("unsettled", !answer.settled() && !field.neededFor().isEmpty());
        says.removeAll();
        page.desk().kept(key).flatMap(KeptAnswer::takenFrom).ifPresent(from -> {
            Span note = new Span(words.say("form.taken-from", page.numberOf(from)));
            note.setClassName("note");
            says.add(note);
            if (writes) {
                NativeButton right = new NativeButton(words.say("form.taken-right"), click -> said(answer));
                right.setClassName("btn plain");
                says.add(right);
            }
        });
    }

    /** Somebody else wrote here. */
    void others() {
        if (page.desk().held(key)) {
            page.desk().kept(key).ifPresent(this::clash);
            return;
        }
        refresh();
        page.desk().kept(key).ifPresent(kept -> {
            Span note = new Span(words.say("form.others-wrote", kept.by(), words.moment(kept.at())));
            note.setClassName("note");
            says.add(note);
        });
    }

    private void told(TypedAnswer typed) {
        switch (typed) {
            case TypedAnswer.Read(Answer read) -> said(kept(read));
            case TypedAnswer.Unreadable(var fault) -> {
                input.complain(page.complaint(fault, field));
                page.unsaved();
            }
        }
    }

    /** An estimate stays one while its figures are mended. */
    private Answer kept(Answer read) {
        boolean estimated = page.desk().answer(key).how() == Answer.How.ESTIMATED;
        return estimated && read.how() == Answer.How.EXACT ? Answer.about(read.text()) : read;
    }

    private void said(Answer answer) {
        Answer before = page.desk().answer(key);
        switch (page.desk().save(key, answer)) {
            case SaveOutcome.Saved saved -> {
                input.complain("");
                how.show(answer, true, true);
                setClassName(
                        "unsettled", !answer.settled() && !field.neededFor().isEmpty());
                says.removeAll();
                if (!before.known() || !answer.known() || !before.text().equals(answer.text())) {
                    showAsKept(answer);
                }
                told();
                page.saved(saved.answer());
            }
            case SaveOutcome.Clash(KeptAnswer theirs) -> clash(theirs, answer);
            case SaveOutcome.Refused(var fault) -> {
                input.complain(page.complaint(fault, field));
                page.unsaved();
            }
            case SaveOutcome.Finished() -> page.finishedMeanwhile();
            case SaveOutcome.LineGone() -> {
                input.complain(words.say("form.line-gone"));
                page.unsaved();
            }
        }
    }

    /** What was read is shown as it was read; words that are being typed stay as they are. */
    private void showAsKept(Answer answer) {
        switch (field.kind()) {
            case LINE, STORY -> {
                if (!answer.known()) {
                    input.show(answer);
                }
            }
            case PLACE -> {}
            default -> input.show(answer);
        }
    }

    private void clash(KeptAnswer theirs) {
        says.removeAll();
        Div both = new Div();
        both.setClassName("form-clash");
        both.add(new Paragraph(words.say(
                "form.clash-theirs", theirs.by(), words.moment(theirs.at()), words.answer(field, theirs.answer()))));
        both.add(button("form.clash-take-theirs", () -> {
            page.desk().seen(key);
            page.desk().holds(Optional.empty());
            refresh();
            page.saved(theirs);
        }));
        says.add(both);
    }

    private void clash(KeptAnswer theirs, Answer mine) {
        clash(theirs);
        Div both = (Div) says.getChildren().findFirst().orElseThrow();
        both.addComponentAtIndex(1, new Paragraph(words.say("form.clash-mine", words.answer(field, mine))));
        NativeButton keep = button("form.clash-keep-mine", () -> {
            page.desk().seen(key);
            said(mine);
        });
        // Nobody is taken out of a sentence: the next space would press the button.
        both.add(keep);
        page.unsaved();
    }

    private NativeButton button(String word, Runnable does) {
        NativeButton button = new NativeButton(words.say(word), click -> does.run());
        button.setClassName("btn small");
        return button;
    }

    @Override
    public void go() {
        getElement().executeJs("this.scrollIntoView({block: 'center'})");
        input.focus();
    }
}
