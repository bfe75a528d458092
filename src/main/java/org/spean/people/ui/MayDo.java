package org.spean.people.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Paragraph;
import org.spean.access.Grant;
import org.spean.access.Held;
import org.spean.widgets.Facts;

/** A role in words: what whoever holds it does, what they see, and what they do not. */
class MayDo extends Article {

    /**
     * Says it.
     *
     * @param title the empty heading, of the level that the page wants
     */
    MayDo(Grant grant, RoleWords words, HtmlContainer title) {
        setClassName("may-do");
        Held held = new Held(grant.role(), grant.remit(), grant.from(), null, null);
        title.setText(words.title(grant.role(), grant.remit()));
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
