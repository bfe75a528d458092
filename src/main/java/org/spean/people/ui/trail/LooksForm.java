package org.spean.people.ui.trail;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Consumer;
import org.spean.access.trail.Days;
import org.spean.access.trail.LooksSought;
import org.spean.vocabulary.Language;
import org.spean.widgets.Words;

/** Narrows the looks at the own cases: by case, by days, to those from outside. */
class LooksForm extends Div {

    private final Consumer<LooksSought> asks;
    private final IdField subject;
    private final Checkbox outside = new Checkbox();
    private final DaysFields days;
    private LooksSought asked = new LooksSought(Optional.empty(), Days.ALL, false);
    private boolean filling;

    LooksForm(Language language, Consumer<LooksSought> asks) {
        this.asks = asks;
        setClassName("fields sought");
        subject =
                new IdField(Words.say("looks.case", language), Words.say("looks.case-unreadable", language), this::ask);
        outside.setLabel(Words.say("looks.only-outside", language));
        outside.addValueChangeListener(event -> ask());
        days = new DaysFields(language, this::ask);
        add(days, subject, outside);
    }

    /** As the address says it. */
    void show(LooksSought sought) {
        filling = true;
        asked = sought;
        subject.show(sought.subject());
        outside.setValue(sought.outside());
        days.show(sought.days());
        filling = false;
    }

    private void ask() {
        if (filling) {
            return;
        }
        boolean wrong = subject.wrong();
        Optional<Days> read = days.read();
        if (wrong || read.isEmpty()) {
            return;
        }
        LooksSought now = new LooksSought(subject.id(), read.get(), outside.getValue());
        if (!now.equals(asked)) {
            asked = now;
            asks.accept(now);
        }
    }
}
