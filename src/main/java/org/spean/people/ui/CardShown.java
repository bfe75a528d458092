package org.spean.people.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.spean.access.CardIssuing;
import org.spean.widgets.Numerals;

/** A printed card of codes, for the only time: to print, to hand over, to put away. On paper nothing else is on the page. */
class CardShown extends Section {

    private static final int HALF = 4;

    private final H2 heading;

    /**
     * Shows it.
     *
     * @param putAway is run when it was put away
     */
    CardShown(CardIssuing.Issued card, RoleWords words, Runnable putAway) {
        setClassName("shown-once code-card");
        heading = new H2(words.say("factor.card.of", card.name(), words.day(card.at())));
        heading.getElement().setAttribute("tabindex", "-1");
        Paragraph now = new Paragraph(words.say("factor.card.now"));
        now.setClassName("no-print");
        NativeButton print = new NativeButton(words.say("factor.card.print"));
        print.setClassName("btn main");
        print.addClickListener(click -> print.getElement().executeJs("window.print()"));
        NativeButton done = new NativeButton(words.say("factor.card.done"), click -> putAway.run());
        done.setClassName("btn");
        Div acts = new Div(print, done);
        acts.setClassName("row no-print");
        add(heading, now, new Paragraph(words.say("factor.card.how")), codes(card, words), acts);
    }

    private static OrderedList codes(CardIssuing.Issued card, RoleWords words) {
        OrderedList codes = new OrderedList();
        codes.setClassName("codes");
        for (int number = 1; number <= card.codes().size(); number++) {
            String code = card.codes().get(number - 1);
            Span shown = new Span(Numerals.of(number, words.language()));
            // Latin figures, as on every telephone; Khmer ones are taken, too.
            codes.add(new ListItem(shown, new Code(code.substring(0, HALF) + " " + code.substring(HALF))));
        }
        return codes;
    }

    /** Goes to its heading, which a screen reader then reads out. */
    void begin() {
        heading.getElement().executeJs("this.focus(); this.scrollIntoView({block: 'nearest'})");
    }
}
