package org.spean.directory.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.spean.directory.CallReport;
import org.spean.directory.EntryField;
import org.spean.directory.ServiceEntry;

/** Whether it is verified, and every call that anybody reported. */
class ServiceVerification extends SheetPart {

    ServiceVerification(ServiceEntry entry, Shelf shelf, Reader reader) {
        super(reader.say("page.service.verification"));
        add(new Freshness(entry, shelf.calls().today(), reader));
        Paragraph means = new Paragraph(reader.say("page.verification.means", ServiceEntry.VERIFIED_DAYS));
        means.setClassName("note");
        add(means);
        List<CallReport> history = shelf.calls().history(KnownNumbers.of(List.of(entry)), reader.tier());
        List<Span> said = reader.sees(EntryField.CALLS)
                ? shelf.asking().history(entry.id()).stream()
                        .flatMap(each -> AskHolder.said(each, shelf, reader).stream())
                        .toList()
                : List.of();
        if (!history.isEmpty() || !said.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.setClassName("history");
            said.forEach(each -> list.add(new ListItem(each)));
            history.forEach(report -> list.add(item(report, shelf, reader)));
            add(list);
        }
    }

    private static ListItem item(CallReport report, Shelf shelf, Reader reader) {
        Span number = new Span(report.number().national());
        number.setClassName("nowrap");
        return new ListItem(number, new Span(" · "), new ReportLine(report, shelf, reader));
    }
}
