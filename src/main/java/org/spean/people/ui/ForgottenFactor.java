package org.spean.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.spean.access.Recoveries;

/** A second factor that will be forgotten because two people said so: when, to call it off, and for ATRO to say at once. */
class ForgottenFactor extends Div {

    ForgottenFactor(Recoveries.Due due, RoleShelf shelf, RoleWords words, Runnable refresh) {
        Div acts = new Div();
        acts.setClassName("row");
        if (shelf.recoveries().mayShorten(shelf.actor(), due)) {
            acts.add(button(words.say("factor.reset.now"), () -> {
                shelf.recoveries().shorten(shelf.actor(), due);
                refresh.run();
            }));
        }
        if (shelf.recoveries().mayAsk(shelf.actor(), due.account())) {
            acts.add(button(words.say("factor.reset.off"), () -> {
                shelf.recoveries().callOff(shelf.actor(), due);
                refresh.run();
            }));
        }
        add(
                new Paragraph(words.say(
                        "factor.reset.theirs",
                        words.moment(due.at()),
                        shelf.named(due.askedBy(), words),
                        shelf.named(due.confirmedBy(), words))),
                acts);
    }

    private static NativeButton button(String says, Runnable does) {
        NativeButton button = new NativeButton(says, click -> does.run());
        button.setClassName("btn");
        return button;
    }
}
