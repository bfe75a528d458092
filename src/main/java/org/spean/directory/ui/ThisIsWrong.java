package org.spean.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.UUID;
import org.spean.directory.ServiceId;
import org.spean.directory.keeping.WrongKind;
import org.spean.directory.keeping.WrongReport;
import org.spean.directory.keeping.WrongReports;
import org.spean.vocabulary.CountryTime;
import org.spean.widgets.UndoNotice;

/** <em>This is wrong</em>: one tap for everybody, undone in one; and what waits because somebody said so. */
class ThisIsWrong extends Div {

    private final ServiceId service;
    private final boolean keeps;
    private final Shelf shelf;
    private final Reader reader;
    private final Div waiting = new Div();
    private final Paragraph says = new Paragraph();

    /**
     * What can be said of an entry.
     *
     * @param keeps whether the reader may say that it is right as it stands
     */
    ThisIsWrong(ServiceId service, boolean keeps, Shelf shelf, Reader reader) {
        this.service = service;
        this.keeps = keeps;
        this.shelf = shelf;
        this.reader = reader;
        setClassName("this-is-wrong");
        says.getElement().setAttribute("role", "status");
        add(waiting);
        NativeDetails details = new NativeDetails(reader.say("entry.wrong.title"), kinds());
        details.setClassName("no-print");
        add(details, says);
        show();
    }

    private Div kinds() {
        Div row = new Div();
        row.setClassName("row");
        for (WrongKind kind : WrongKind.values()) {
            NativeButton button = new NativeButton(reader.say("entry.wrong." + kind), click -> said(kind));
            button.setClassName("btn");
            // A look as others see it shows what they could press, and presses nothing.
            button.setEnabled(!reader.preview());
            row.add(button);
        }
        Paragraph lead = new Paragraph(reader.say("entry.wrong.lead"));
        lead.setClassName("note");
        return new Div(lead, row);
    }

    private void said(WrongKind kind) {
        WrongReports.Said said = shelf.wrongs().say(shelf.present().actor(), service, kind);
        says.setText(
                said.outcome() == WrongReports.Outcome.DONE ? "" : reader.say("entry.wrong.outcome." + said.outcome()));
        said.report()
                .ifPresent(report -> UndoNotice.show(
                        UI.getCurrent(),
                        reader.say("entry.wrong.outcome.DONE"),
                        reader.say("page.undo"),
                        () -> takeBack(report)));
        show();
    }

    private void takeBack(UUID report) {
        shelf.wrongs().takeBack(shelf.present().actor(), service, report);
        show();
    }

    private void show() {
        waiting.removeAll();
        shelf.wrongs().of(service, reader.tier()).stream()
                .filter(report -> report.settled().isEmpty())
                .forEach(report -> waiting.add(line(report)));
    }

    private Paragraph line(WrongReport report) {
        LocalDate day = LocalDate.ofInstant(report.at(), CountryTime.ZONE);
        String ago = Ago.said(day, shelf.calls().today(), reader);
        Paragraph line = new Paragraph(new Span(
                report.ofAMessage()
                        ? reader.say("entry.wrong.waits-message", ago)
                        : report.byName().isEmpty()
                                ? reader.say("entry.wrong.waits", reader.say("entry.wrong." + report.kind()), ago)
                                : reader.say(
                                        "entry.wrong.waits-by",
                                        reader.say("entry.wrong." + report.kind()),
                                        ago,
                                        report.byName())));
        line.setClassName("alarms");
        if (keeps) {
            NativeButton right = new NativeButton(reader.say("entry.wrong.right"), click -> {
                shelf.wrongs().rightAsItStands(shelf.present().actor(), service, report.id());
                UndoNotice.show(UI.getCurrent(), reader.say("entry.wrong.settled"), reader.say("page.undo"), () -> {
                    shelf.wrongs().notRight(shelf.present().actor(), service, report.id());
                    show();
                });
                show();
            });
            right.setClassName("btn small");
            line.add(new Span(" "), right);
        }
        return line;
    }
}
