package org.spean.appointments.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.spean.appointments.AppointmentId;
import org.spean.messaging.wording.Writing;
import org.spean.widgets.CopyButton;

/**
 * Copies the neutral text of a date, in either language whatever the page's; what was copied stands below, to be selected by hand
 * where the browser copies nothing.
 */
class CopyMessage extends Section {

    private final AppointmentId id;
    private final AppointmentShelf shelf;
    private final AppointmentWords words;
    private final Div copied = new Div();

    CopyMessage(AppointmentId id, AppointmentShelf shelf, AppointmentWords words) {
        this.id = id;
        this.shelf = shelf;
        this.words = words;
        setClassName("copy-message");
        Paragraph lead = new Paragraph(words.say("dates.copy-lead"));
        lead.setClassName("note");
        Div row = new Div();
        row.setClassName("row");
        for (Writing writing : List.of(Writing.KHMER, Writing.ENGLISH)) {
            shelf.copies().text(shelf.actor(), id, writing).ifPresent(text -> row.add(button(writing, text)));
        }
        add(new H2(words.say("message-text.copy")), lead, row, copied);
        setVisible(row.getChildren().findAny().isPresent());
    }

    private CopyButton button(Writing writing, String text) {
        String named = words.say("dates.copy." + writing);
        CopyButton button = new CopyButton(text, named);
        button.setText(named);
        button.getElement().setAttribute("lang", words.language().tag());
        button.addClickListener(click -> copied(writing));
        return button;
    }

    private void copied(Writing writing) {
        copied.removeAll();
        shelf.copies().copied(shelf.actor(), id, writing).ifPresent(text -> {
            TextArea field = new TextArea(words.say("dates.copied"));
            field.setValue(text);
            field.setReadOnly(true);
            field.setAutoselect(true);
            field.setWidthFull();
            field.getElement().setAttribute("lang", writing.tag());
            copied.add(field);
        });
    }
}
