package org.spean.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.spean.access.Actor;
import org.spean.directory.CallOutcome;
import org.spean.directory.CallReport;
import org.spean.vocabulary.PhoneNumber;
import org.spean.widgets.UndoNotice;

/**
 * <em>I called</em>: one tap says what happened when a number was dialled, and is undone in one tap. Everybody sees the
 * last report; only people with an account have the buttons.
 */
class ICalled extends Div {

    private final PhoneNumber number;
    private final Shelf shelf;
    private final Reader reader;
    private final Runnable changed;
    private final Div latest = new Div();
    private final Div asking = new Div();

    /**
     * Shows what is known about a number, and takes reports.
     *
     * @param last the last report about it, which the page has read for all its numbers at once
     * @param changed is run after a report was made or taken back
     */
    ICalled(PhoneNumber number, Optional<CallReport> last, Shelf shelf, Reader reader, Runnable changed) {
        this.number = number;
        this.shelf = shelf;
        this.reader = reader;
        this.changed = changed;
        setClassName("i-called");
        latest.setClassName("latest");
        if (reader.mayReport()) {
            add(buttons());
        }
        add(asking, latest);
        show(last);
    }

    private Div buttons() {
        Span says = new Span(reader.say("page.called.i-called"));
        Span joined = new Span();
        joined.setClassName("joined");
        joined.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", reader.say("page.called.group", number.national()));
        for (CallOutcome outcome : List.of(CallOutcome.values())) {
            NativeButton button =
                    new NativeButton(reader.say("page.called.button." + outcome), click -> tapped(outcome));
            button.setClassName("btn small");
            joined.add(button);
        }
        Div buttons = new Div(says, joined);
        buttons.setClassName("called");
        return buttons;
    }

    private void tapped(CallOutcome outcome) {
        asking.removeAll();
        if (outcome == CallOutcome.NEW_NUMBER) {
            NewNumberField field =
                    new NewNumberField(number, reader, found -> report(CallOutcome.NEW_NUMBER, Optional.of(found)));
            asking.add(field);
            field.begin();
        } else {
            report(outcome, Optional.empty());
        }
    }

    private void report(CallOutcome outcome, Optional<PhoneNumber> found) {
        Actor actor = shelf.present().actor();
        Optional<CallReport> made = shelf.calls().report(actor, number, outcome, found);
        asking.removeAll();
        made.ifPresentOrElse(
                report -> {
                    show(made);
                    UndoNotice.show(
                            here(),
                            reader.say("page.called.done." + outcome, number.national()),
                            reader.say("page.undo"),
                            () -> takeBack(report));
                    changed.run();
                },
                () -> asking.add(new Span(reader.say("page.called.refused"))));
    }

    private void takeBack(CallReport report) {
        shelf.calls().takeBack(shelf.present().actor(), report.id());
        UndoNotice.dismiss(here());
        show(Optional.ofNullable(
                shelf.calls().latest(List.of(number), reader.tier()).get(number)));
        changed.run();
        // The button that was pressed is gone; the keyboard goes on where it could begin again.
        getElement().executeJs("this.querySelector('button')?.focus()");
    }

    private void show(Optional<CallReport> report) {
        latest.removeAll();
        report.ifPresent(last -> latest.add(new ReportLine(last, shelf, reader)));
        report.filter(last -> reader.mayReport() && reader.actor().account().equals(last.by()))
                .ifPresent(mine -> {
                    NativeButton undo = new NativeButton(reader.say("page.undo"), click -> takeBack(mine));
                    undo.setClassName("btn plain");
                    latest.add(undo);
                });
    }

    private UI here() {
        return getUI().orElseGet(UI::getCurrent);
    }
}
