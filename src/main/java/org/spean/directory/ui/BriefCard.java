package org.spean.directory.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.spean.directory.EntryPhone;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceType;
import org.spean.people.Organization;
import org.spean.widgets.GroupSymbol;

/** A service further away, in three lines and a number. */
class BriefCard extends Article {

    BriefCard(ServiceEntry entry, Organization organization, Shelf shelf, Reader reader) {
        addClassNames("res", "short");
        Div words = new Div(
                new CardTitle(entry, organization, reader),
                new Span(shelf.catalogue()
                        .type(entry.type())
                        .map(ServiceType::name)
                        .map(name -> name.in(reader.language()))
                        .orElse(entry.type().id())));
        Paragraph where = new Paragraph(CoverageWords.brief(entry.coverage(), shelf, reader));
        where.addClassName("note");
        words.add(where);
        Div body = new Div(words);
        entry.phones().stream()
                .filter(phone -> phone.number().isPresent())
                .findFirst()
                .ifPresent(phone -> body.add(telephone(phone, reader)));
        add(new GroupSymbol(entry.type().group()), body);
    }

    private static Paragraph telephone(EntryPhone phone, Reader reader) {
        Paragraph line = new Paragraph();
        line.addClassName("tel");
        phone.number().ifPresent(number -> line.add(new PhoneLine(number, reader)));
        return line;
    }
}
