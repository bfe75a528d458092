package org.spean.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.spean.access.Actor;
import org.spean.access.LostOrTaken;
import org.spean.access.LostOrTaken.Colleague;
import org.spean.access.Present;

/** Lost or taken: for oneself, and for those with whom one works. */
class LostPart extends Section {

    private final LostOrTaken lost;
    private final Present present;
    private final SessionWords words;
    private final Paragraph says = new Paragraph();

    LostPart(LostOrTaken lost, Present present, SessionWords words) {
        this.lost = lost;
        this.present = present;
        this.words = words;
        says.getElement().setAttribute("role", "status");
        NativeButton own = new NativeButton(words.say("session.lost-own"), click -> own());
        own.setClassName("btn");
        Div row = new Div(own);
        row.setClassName("row");
        add(new H2(words.say("session.lost-title")), new Paragraph(words.say("session.lost-what")), row);
        List<Colleague> colleagues = lost.colleagues(present.actor());
        if (!colleagues.isEmpty()) {
            add(new NativeDetails(new Span(words.say("session.lost-colleague")), list(colleagues)), says);
        }
    }

    private void own() {
        Actor self = present.actor();
        self.account().ifPresent(account -> lost.press(self, account));
        UI.getCurrent().getPage().setLocation(SignInLinks.PATH + "?ended");
    }

    private Div list(List<Colleague> colleagues) {
        UnorderedList list = new UnorderedList();
        list.setClassName("plain-list");
        colleagues.forEach(each -> {
            NativeButton button = new NativeButton(words.say("session.lost-press"), click -> press(each));
            button.setClassName("btn");
            button.setAriaLabel(words.say("session.lost-press-for", each.name()));
            Span name = new Span(each.name());
            name.setClassName("t");
            Div act = new Div(button);
            act.setClassName("act");
            ListItem line = new ListItem(name, act);
            line.setClassName("todo");
            list.add(line);
        });
        return new Div(new Paragraph(words.say("session.lost-named")), list);
    }

    private void press(Colleague colleague) {
        lost.press(present.actor(), colleague.account());
        says.setText(words.say("session.lost-done", colleague.name()));
    }
}
