package org.spean.appointments.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** The way back from a visit to the page of the matter that it is for. */
final class MatterCrumb extends Nav {

    MatterCrumb(MatterVisits.Usual usual, AppointmentWords words) {
        Anchor page = new Anchor(usual.page(), usual.called());
        page.setClassName("code");
        add(page);
        setClassName("crumb");
        setAriaLabel(words.say("people.crumb"));
    }
}
