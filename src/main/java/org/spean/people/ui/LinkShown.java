package org.spean.people.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.VaadinServletRequest;
import org.spean.access.InvitationOutcome.Sent;
import org.spean.access.ui.SignInLinks;
import org.spean.widgets.CopyButton;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A link that opens an account once, for the only time, and what to do with it. */
class LinkShown extends Section {

    private final H2 heading;

    /**
     * Shows it.
     *
     * @param putAway is run when it was put away
     */
    LinkShown(Sent sent, RoleWords words, Runnable putAway) {
        setClassName("shown-once");
        heading = new H2(words.say("invite.once", sent.displayName()));
        heading.getElement().setAttribute("tabindex", "-1");
        String link = ServletUriComponentsBuilder.fromContextPath(
                        VaadinServletRequest.getCurrent().getHttpServletRequest())
                .path("/" + SignInLinks.open(sent.secret()))
                .toUriString();
        Div shown = new Div(new Code(link), new CopyButton(link, words.say("invite.once-named")));
        shown.setClassName("row");
        NativeButton done = new NativeButton(words.say("invite.once-done"), click -> putAway.run());
        done.setClassName("btn main");
        add(
                heading,
                new Paragraph(words.say("invite.once-now", words.moment(sent.until()))),
                shown,
                new Paragraph(words.say("invite.once-how")),
                done);
    }

    /** Goes to its heading, which a screen reader then reads out. */
    void begin() {
        heading.getElement().executeJs("this.focus(); this.scrollIntoView({block: 'nearest'})");
    }
}
