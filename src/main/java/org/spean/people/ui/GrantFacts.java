package org.spean.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.spean.access.Grant;
import org.spean.access.Grant.Standing;

/** What there is to know of a grant: for what, where it stands, and who did what to it. */
class GrantFacts extends Div {

    GrantFacts(Grant grant, RoleWords words) {
        H3 title = new H3(words.title(grant.role(), grant.remit()));
        title.setClassName("t");
        Paragraph standing = new Paragraph(words.standing(grant));
        standing.setClassName("says");
        Paragraph steps = new Paragraph();
        grant.proposed().ifPresent(step -> steps.add(new Span(words.wanted(grant))));
        steps.add(new Span(words.proposed(grant)));
        steps.setClassName("m");
        add(title, standing, steps);
        boolean refused = grant.standing() == Standing.REFUSED;
        grant.decided().filter(step -> !refused).ifPresent(step -> steps.add(new Span(words.confirmed(grant))));
        grant.decided()
                .filter(step -> refused)
                .ifPresent(step -> add(new Paragraph(words.say("people.because", step.reason()))));
        grant.shortened()
                .ifPresent(step -> add(new Paragraph(
                        words.say("people.shortened-by", words.name(step.by()), words.day(step.at()), step.reason()))));
    }
}
