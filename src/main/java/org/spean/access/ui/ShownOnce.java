package org.spean.access.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.VaadinServletRequest;
import org.spean.access.IssueOfToken;
import org.spean.vocabulary.Language;
import org.spean.widgets.CopyButton;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A token that was just issued, for the only time, and what to do with it. */
class ShownOnce extends Section {

    private final H2 heading;

    /**
     * Shows it.
     *
     * @param putAway is run when it was put away
     */
    ShownOnce(IssueOfToken.Issued issued, Runnable putAway) {
        ProgramWords words = new ProgramWords(Language.of(getLocale()));
        setClassName("shown-once");
        heading = new H2(words.say("programs.once.title", issued.token().name()));
        heading.getElement().setAttribute("tabindex", "-1");
        Div token = new Div(
                new Code(issued.secret()), new CopyButton(issued.secret(), words.say("programs.once.copy-named")));
        token.setClassName("row");
        NativeButton done = new NativeButton(words.say("programs.once.done"), click -> putAway.run());
        done.setClassName("btn main");
        add(
                heading,
                new Paragraph(words.say("programs.once.now")),
                token,
                new Paragraph(words.say("programs.once.how")),
                new Pre("curl -H \"Authorization: Bearer $SPEAN_TOKEN\" \\\n  " + address()),
                done);
    }

    private static String address() {
        return ServletUriComponentsBuilder.fromContextPath(
                        VaadinServletRequest.getCurrent().getHttpServletRequest())
                .path("/api/hsds/services")
                .toUriString();
    }

    /** Goes to its heading, which a screen reader then reads out. */
    void begin() {
        heading.getElement().executeJs("this.focus(); this.scrollIntoView({block: 'nearest'})");
    }
}
