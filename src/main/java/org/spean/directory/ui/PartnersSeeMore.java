package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.spean.access.ui.SignInLinks;

/** Tells a reader who has not signed in that there may be more, not what. The same line everywhere, so it tells nothing. */
class PartnersSeeMore extends Paragraph {

    PartnersSeeMore(Reader reader) {
        setClassName("note partners no-print");
        Anchor signIn = new Anchor(SignInLinks.path(), reader.say("page.partners.sign-in"));
        add(new Span(reader.say("page.partners.more") + " "), signIn);
        add(new Span(" · "), new Anchor(DirectoryLinks.WHO_SEES_WHAT, reader.say("page.who-sees-what.title")));
        setVisible(!reader.partner());
    }
}
