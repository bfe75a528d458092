package org.spean.messaging.ui.sending;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Optional;
import org.spean.messaging.sending.BudgetOutcome;
import org.spean.messaging.sending.Price;
import org.spean.widgets.FormFrame;

/** Asks what a part costs. */
class PriceForm extends Div {

    private final SendingShelf shelf;
    private final SendingWords words;
    private final Runnable done;
    private final FormFrame frame;
    private final TextField each;
    private final TextField currency;

    PriceForm(SendingShelf shelf, SendingWords words, Runnable done, Runnable givenUp) {
        this.shelf = shelf;
        this.words = words;
        this.done = done;
        frame = new FormFrame(
                words.language(),
                words.say("budget.set-price"),
                words.say("budget.price-lead"),
                words.say("budget.save"),
                this::send,
                givenUp);
        each = frame.text("budget.price", "");
        each.setHelperText(words.say("budget.price-help"));
        each.getElement().setAttribute("inputmode", "decimal");
        currency = frame.text("budget.currency", "USD");
        add(frame);
    }

    void begin() {
        frame.begin();
    }

    private void send() {
        Optional<BigDecimal> wanted = Figures.amount(each.getValue());
        if (wanted.isEmpty() && !each.getValue().isBlank()) {
            frame.wrong(each, words.say("budget.wrong." + BudgetOutcome.NO_PRICE));
            frame.complains();
            return;
        }
        BudgetOutcome outcome = shelf.budgets()
                .price(
                        shelf.actor(),
                        wanted.map(
                                amount -> new Price(amount, currency.getValue().strip())));
        switch (outcome) {
            case DONE -> done.run();
            case NO_CURRENCY -> frame.wrong(currency, words.say("budget.wrong." + outcome));
            case NOT_YOURS, NO_NUMBER, NO_PROVINCE, NO_PRICE -> frame.refuse(words.say("budget.wrong." + outcome));
        }
        frame.complains();
    }
}
