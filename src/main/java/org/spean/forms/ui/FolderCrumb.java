package org.spean.forms.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import org.spean.vocabulary.CaseCode;

/** The way back from what lies in a folder: to the list, and to the page of the one it is about. */
final class FolderCrumb extends Nav {

    FolderCrumb(FolderScreen screen, FormWords words, CaseCode code) {
        Anchor one = new Anchor(screen.one(code), code.text());
        one.setClassName("code");
        add(new Anchor(screen.list(), words.say(screen.called())), new Span(" › "), one);
        setClassName("crumb");
        setAriaLabel(words.say("people.crumb"));
    }
}
