package org.spean.directory.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.ServiceType;
import org.spean.people.Organization;
import org.spean.widgets.GroupSymbol;
import org.spean.widgets.Numerals;

/** One service in a list: enough to decide and to ring. */
class ResultCard extends Article {

    private final Span number = new Span();
    private final Div fresh = new Div();
    private final Shelf shelf;
    private final Reader reader;

    ResultCard(ServiceEntry entry, Organization organization, KnownNumbers known, Shelf shelf, Reader reader) {
        this.shelf = shelf;
        this.reader = reader;
        addClassName("res");
        number.addClassName("no");
        Div line = new Div(new CardTitle(entry, organization, reader));
        line.addClassName("line1");
        Div card = new Div(
                line,
                what(entry, shelf, reader),
                new Trust(entry, shelf.calls().today(), reader),
                new ServiceFacts(entry, shelf, reader),
                new Telephones(entry, organization, known, shelf, reader, () -> heard(entry.id())),
                fresh);
        Div acts = new Div();
        acts.addClassName("row");
        shelf.actions().stream()
                .flatMap(each -> each.card(entry, reader.actor(), reader.language()).stream())
                .forEach(acts::add);
        if (acts.getComponentCount() > 0) {
            card.add(acts);
        }
        add(number, card);
        freshness(entry);
    }

    /** Somebody reported a call: what the card says about its age changes with it. */
    private void heard(ServiceId id) {
        shelf.directory().service(id, reader.tier()).ifPresent(this::freshness);
    }

    private void freshness(ServiceEntry entry) {
        fresh.removeAll();
        fresh.add(new Freshness(entry, shelf.calls().today(), reader));
    }

    /** The service type with its group's mark. */
    static Div what(ServiceEntry entry, Shelf shelf, Reader reader) {
        String type = shelf.catalogue()
                .type(entry.type())
                .map(ServiceType::name)
                .map(name -> name.in(reader.language()))
                .orElse(entry.type().id());
        Span group =
                new Span(shelf.catalogue().group(entry.type().group()).name().in(reader.language()));
        group.addClassName("sr");
        Div what = new Div(new GroupSymbol(entry.type().group()), group, new Span(type));
        what.addClassName("what");
        return what;
    }

    void number(int place) {
        number.setText(Numerals.of(place, reader.language()));
    }
}
