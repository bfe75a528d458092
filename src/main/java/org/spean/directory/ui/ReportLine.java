package org.spean.directory.ui;

import com.vaadin.flow.component.html.Span;
import org.spean.directory.CallOutcome;
import org.spean.directory.CallReport;
import org.spean.directory.EntryField;
import org.spean.widgets.SpokenText;

/** What somebody found who dialled: the outcome and when for everybody, who and a new number for those who may see them. */
class ReportLine extends Span {

    ReportLine(CallReport report, Shelf shelf, Reader reader) {
        setClassName("report");
        Span outcome = new Span(reader.say("page.called.outcome." + report.outcome()));
        outcome.setClassName(report.outcome() == CallOutcome.ANSWERED ? "good" : "bad");
        add(outcome);
        report.newNumber().ifPresent(number -> {
            add(new Span(" "), new PhoneLine(number, reader));
            OnlyFor.mark(this, EntryField.NEW_NUMBERS, reader);
        });
        String ago = Ago.said(shelf.calls().dayOf(report), shelf.calls().today(), reader);
        add(new Span(" " + ago));
        if (!report.byName().isEmpty()) {
            add(new Span(", "), SpokenText.english(report.byName(), reader.language()));
            OnlyFor.mark(this, EntryField.CALLERS, reader);
        }
    }
}
