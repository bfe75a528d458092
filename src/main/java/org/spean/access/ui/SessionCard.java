package org.spean.access.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.spean.access.session.OpenSession;

/** One session: with what, since when, from where; and to end it. */
class SessionCard extends Article {

    SessionCard(OpenSession session, SessionWords words, Consumer<OpenSession> end) {
        setClassName("todo");
        H3 client = new H3(words.client(session.client()));
        client.setClassName("t");
        Paragraph kind = new Paragraph();
        kind.setClassName("says row-of-badges");
        if (session.present()) {
            kind.add(badge(words.say("session.this-one")));
        }
        if (session.locked()) {
            kind.add(badge(words.say("session.locked")));
        }
        kind.add(new Span(words.say(session.own() ? "session.own-device" : "session.shared-device")));
        Paragraph facts = new Paragraph(
                new Span(words.since(session)), new Span(words.lastAct(session)), new Span(words.address(session)));
        facts.setClassName("m");
        Div acts = new Div();
        acts.setClassName("act");
        if (!session.present()) {
            NativeButton button = new NativeButton(words.say("session.end"), click -> end.accept(session));
            button.setClassName("btn");
            button.setAriaLabel(words.say("session.end-named", words.client(session.client()), words.since(session)));
            acts.add(button);
        }
        add(new Div(client, kind, facts), acts);
    }

    private static Span badge(String says) {
        Span badge = new Span(says);
        badge.setClassName("badge");
        return badge;
    }
}
