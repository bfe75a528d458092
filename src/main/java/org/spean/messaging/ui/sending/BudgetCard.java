package org.spean.messaging.ui.sending;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.spean.messaging.sending.Spent;
import org.spean.messaging.sending.SpentMonth;
import org.spean.widgets.Facts;

/** What the month took so far, what it may take, and what it will have taken at its end. */
class BudgetCard extends Section {

    private final SendingShelf shelf;
    private final SendingWords words;
    private final Div shown = new Div();
    private final Div asking = new Div();

    BudgetCard(SendingShelf shelf, SendingWords words) {
        this.shelf = shelf;
        this.words = words;
        setClassName("budget");
        add(new H2(words.say("budget.title")), shown, asking);
        show();
    }

    private void show() {
        shown.removeAll();
        asking.removeAll();
        shelf.budgets().month(shelf.actor()).ifPresent(this::show);
    }

    private void show(SpentMonth month) {
        Paragraph note = new Paragraph(
                words.say(month.simulated() ? "budget.lead-simulated" : "budget.lead", words.month(month.month())));
        note.setClassName("note");
        BudgetWords says = new BudgetWords(words, month.price());
        Facts facts = new Facts().fact(words.say("budget.country"), says.of(month.country()));
        month.provinces()
                .forEach(each -> facts.fact(shelf.province(each.province().orElseThrow(), words), says.of(each)));
        Paragraph price = new Paragraph(month.price()
                .map(each ->
                        words.say("budget.price-is", words.shaped(each.each().toPlainString()), each.currency()))
                .orElseGet(() -> words.say("budget.no-price")));
        Div row = new Div(button("budget.set", this::asksForBudget), button("budget.set-price", this::asksForPrice));
        row.setClassName("row");
        shown.add(note);
        if (month.country().warns() || month.provinces().stream().anyMatch(Spent::warns)) {
            Paragraph alarm = new Paragraph(words.say(
                    month.country().exhausted() || month.provinces().stream().anyMatch(Spent::exhausted)
                            ? "budget.exhausted"
                            : "budget.warns"));
            alarm.setClassName("alarms");
            shown.add(alarm);
        }
        shown.add(facts, price, row);
    }

    private void asksForBudget() {
        BudgetForm form = new BudgetForm(shelf, words, this::show, asking::removeAll);
        asking.removeAll();
        asking.add(form);
        form.begin();
    }

    private void asksForPrice() {
        PriceForm form = new PriceForm(shelf, words, this::show, asking::removeAll);
        asking.removeAll();
        asking.add(form);
        form.begin();
    }

    private NativeButton button(String key, Runnable act) {
        NativeButton button = new NativeButton(words.say(key), click -> act.run());
        button.setClassName("btn");
        return button;
    }
}
