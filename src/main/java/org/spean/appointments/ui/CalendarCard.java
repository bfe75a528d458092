package org.spean.appointments.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.spean.appointments.feed.CalendarLinks;
import org.spean.vocabulary.CountryTime;

/** The secret address by which one's dates come to the calendar of a telephone: made, shown once, revoked. */
class CalendarCard extends Section {

    private final AppointmentShelf shelf;
    private final AppointmentWords words;
    private final Div shown = new Div();

    CalendarCard(AppointmentShelf shelf, AppointmentWords words) {
        this.shelf = shelf;
        this.words = words;
        addClassName("lane");
        add(new H2(words.say("dates.feed")), new Paragraph(words.say("dates.feed-lead")), shown);
        show();
    }

    private void show() {
        shown.removeAll();
        Div row = new Div();
        row.setClassName("row");
        shelf.links()
                .goodUntil(shelf.actor())
                .ifPresentOrElse(
                        until -> {
                            shown.add(new Paragraph(words.say(
                                    "dates.feed-until", words.day(LocalDate.ofInstant(until, CountryTime.ZONE)))));
                            row.add(button("dates.feed-anew", this::make), button("dates.feed-revoke", this::revoke));
                        },
                        () -> row.add(button("dates.feed-make", this::make)));
        shown.add(row);
    }

    private void make() {
        String path = CalendarLinks.path(shelf.links().make(shelf.actor(), words.language()));
        show();
        UI.getCurrent()
                .getPage()
                .fetchCurrentURL(here -> address(here.getProtocol() + "://" + here.getAuthority() + path));
    }

    private void address(String address) {
        TextField field = new TextField(words.say("dates.feed-address"));
        field.setValue(address);
        field.setReadOnly(true);
        field.setHelperText(words.say("dates.feed-once"));
        shown.add(field);
    }

    private void revoke() {
        shelf.links().revoke(shelf.actor());
        show();
        Paragraph done = new Paragraph(words.say("dates.feed-revoked"));
        done.getElement().setAttribute("role", "status");
        shown.add(done);
    }

    private NativeButton button(String key, Runnable does) {
        NativeButton button = new NativeButton(words.say(key), click -> does.run());
        button.setClassName("btn");
        return button;
    }
}
