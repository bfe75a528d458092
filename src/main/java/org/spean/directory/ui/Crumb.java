package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** The way back to the find screen, and one step in between. */
class Crumb extends Nav {

    Crumb(Reader reader) {
        setClassName("crumb");
        setAriaLabel(reader.say("page.crumb"));
        add(new Anchor(DirectoryLinks.FIND, reader.say("find.title")));
    }

    /** Adds a step. */
    Crumb step(String address, String words) {
        add(" › ");
        add(new Anchor(address, words));
        return this;
    }
}
