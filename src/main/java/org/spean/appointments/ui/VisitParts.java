package org.spean.appointments.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.UUID;
import org.spean.appointments.Appointment;
import org.spean.vocabulary.Language;
import org.springframework.stereotype.Component;

/** Visits on the page of a room above: all that are for one matter of its own, and the way to plan another. */
@Component
public class VisitParts {

    private final AppointmentShelf shelf;

    VisitParts(AppointmentShelf shelf) {
        this.shelf = shelf;
    }

    /** Those that whoever looks may see, with how far they are. */
    public com.vaadin.flow.component.Component about(UUID subject, Language language) {
        AppointmentWords words = new AppointmentWords(language);
        List<Appointment> all = shelf.appointments().about(shelf.actor(), subject);
        Section section = new Section(new H2(words.say("dates.of-case")));
        section.setClassName("dates visits");
        if (all.isEmpty()) {
            section.add(new Paragraph(words.say("dates.of-case-none")));
        } else {
            section.add(new DateList(all, shelf, words));
        }
        if (!shelf.appointments().plannable(shelf.actor()).isEmpty()) {
            Anchor plan = new Anchor(AppointmentLinks.plan(subject), words.say("dates.plan"));
            plan.setClassName("btn");
            Div row = new Div(plan);
            row.setClassName("row");
            section.add(row);
        }
        return section;
    }
}
