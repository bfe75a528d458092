package org.spean.messaging.ui.sending;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.spean.geography.Place;
import org.spean.geography.PlaceQuestion;
import org.spean.geography.ui.PlaceField;
import org.spean.messaging.sending.BudgetOutcome;
import org.spean.widgets.FormFrame;

/** Asks how many parts a month may take: in the country, or for a province. */
class BudgetForm extends Div {

    private final SendingShelf shelf;
    private final SendingWords words;
    private final Runnable done;
    private final FormFrame frame;
    private final PlaceField province;
    private final TextField parts;

    BudgetForm(SendingShelf shelf, SendingWords words, Runnable done, Runnable givenUp) {
        this.shelf = shelf;
        this.words = words;
        this.done = done;
        frame = new FormFrame(
                words.language(),
                words.say("budget.set"),
                words.say("budget.form-lead"),
                words.say("budget.save"),
                this::send,
                givenUp);
        province =
                new PlaceField(words.say("budget.province"), shelf.places(), PlaceQuestion.PROVINCES, words.language());
        province.setHelperText(words.say("budget.province-help"));
        parts = frame.text("budget.parts", "");
        parts.setHelperText(words.say("budget.parts-help"));
        parts.getElement().setAttribute("inputmode", "numeric");
        frame.ask(province);
        add(frame);
    }

    void begin() {
        frame.begin();
    }

    private void send() {
        if (province.unreadable()) {
            // Left out, it would be the budget of the whole country.
            frame.wrong(province, province.complaint());
            frame.complains();
            return;
        }
        Optional<Integer> wanted = Figures.whole(parts.getValue());
        if (wanted.isEmpty() && !parts.getValue().isBlank()) {
            frame.wrong(parts, words.say("budget.wrong." + BudgetOutcome.NO_NUMBER));
            frame.complains();
            return;
        }
        BudgetOutcome outcome =
                shelf.budgets().set(shelf.actor(), province.place().map(Place::code), wanted);
        if (outcome == BudgetOutcome.DONE) {
            done.run();
        } else {
            frame.refuse(words.say("budget.wrong." + outcome));
            frame.complains();
        }
    }
}
