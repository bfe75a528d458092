package org.spean.people.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.spean.access.Grant;
import org.spean.access.Held;
import org.spean.widgets.Facts;

/** A role in words: what whoever holds it does, what they see, and what they do not. */
class MayDo extends Article {

    MayDo(Grant grant, RoleWords words) {
        setClassName("may-do");
        Held held = new Held(grant.role(), grant.remit(), grant.from(), null, null);
        H3 title = new H3(words.title(grant.role(), grant.remit()));
        title.setClassName("t");
        Paragraph term = new Paragraph(grant.standsFor()
                .map(whom -> words.say("people.stands-for", whom, words.standing(grant)))
                .orElseGet(() -> words.standing(grant)));
        term.setClassName("note");
        Facts facts = new Facts()
                .fact(words.say("people.label.does"), words.does(held))
                .fact(words.say("people.label.sees"), words.sees(held))
                .fact(words.say("people.label.sees-not"), words.seesNot(held));
        add(title, term, facts);
    }
}
