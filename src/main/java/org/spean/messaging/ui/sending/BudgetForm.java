package org.spean.messaging.ui.sending;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.spean.geography.Province;
import org.spean.messaging.sending.BudgetOutcome;
import org.spean.widgets.FormFrame;

/** Asks how many parts a month may take: in the country, or for a province. */
class BudgetForm extends Div {

    private final SendingShelf shelf;
    private final SendingWords words;
    private final Runnable done;
    private final FormFrame frame;
    private final ComboBox<Province> province = new ComboBox<>();
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
        province.setLabel(words.say("budget.province"));
        province.setHelperText(words.say("budget.province-help"));
        province.setItems(shelf.places().provinces());
        province.setItemLabelGenerator(each -> each.name().in(words.language()));
        province.setClearButtonVisible(true);
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
        Optional<Integer> wanted = Figures.whole(parts.getValue());
        if (wanted.isEmpty() && !parts.getValue().isBlank()) {
            frame.wrong(parts, words.say("budget.wrong." + BudgetOutcome.NO_NUMBER));
            frame.complains();
            return;
        }
        BudgetOutcome outcome = shelf.budgets()
                .set(shelf.actor(), Optional.ofNullable(province.getValue()).map(Province::code), wanted);
        if (outcome == BudgetOutcome.DONE) {
            done.run();
        } else {
            frame.refuse(words.say("budget.wrong." + outcome));
            frame.complains();
        }
    }
}
