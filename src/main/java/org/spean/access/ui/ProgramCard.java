package org.spean.access.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.spean.access.ProgramToken;

/** One token: whose it is, whether it opens, what, and since when; to issue it again and to revoke it. */
class ProgramCard extends Article {

    ProgramCard(
            ProgramToken token,
            ProgramToken.State state,
            ProgramWords words,
            Consumer<ProgramToken> again,
            Consumer<ProgramToken> revoke) {
        setClassName("todo");
        H3 name = new H3(token.name());
        name.setClassName("t");
        Paragraph says = new Paragraph(new Span(words.state(token, state)), new Span(words.scope(token.scope())));
        says.setClassName("says");
        if (state == ProgramToken.State.ENDING_SOON) {
            says.addClassName("soon");
        }
        Paragraph rest = new Paragraph(
                new Span(words.hint(token)), new Span(words.issued(token)), new Span(words.lastUsed(token)));
        rest.setClassName("m");
        Div acts = new Div(button("programs.again", token, words, again));
        acts.setClassName("act");
        if (state.opens()) {
            acts.add(button("programs.revoke", token, words, revoke));
        }
        add(new Div(name, says, rest), acts);
    }

    /** Its name for a screen reader holds the program's: there are many of these buttons. */
    private static NativeButton button(
            String key, ProgramToken token, ProgramWords words, Consumer<ProgramToken> does) {
        NativeButton button = new NativeButton(words.say(key), click -> does.accept(token));
        button.setClassName("btn");
        button.setAriaLabel(words.say(key) + ": " + token.name() + ", " + words.hint(token));
        return button;
    }
}
