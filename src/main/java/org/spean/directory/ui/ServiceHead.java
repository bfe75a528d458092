package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.Set;
import org.spean.directory.GroupName;
import org.spean.directory.Search;
import org.spean.directory.ServiceEntry;
import org.spean.people.Organization;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.Language;
import org.spean.widgets.GroupSymbol;
import org.spean.widgets.SpokenText;

/** What it is and whose it is, and first of all whether it runs. */
class ServiceHead extends Header {

    private final Shelf shelf;
    private final Reader reader;
    private final Div fresh = new Div();
    private final String title;

    ServiceHead(ServiceEntry entry, Organization organization, Shelf shelf, Reader reader) {
        this.shelf = shelf;
        this.reader = reader;
        Language page = reader.language();
        BilingualText type = shelf.catalogue().type(entry.type()).orElseThrow().name();
        GroupName group = shelf.catalogue().group(entry.type().group());
        title = type.in(page) + " · " + organization.shortName();
        Search sameGroup =
                new Search("", Set.of(group.group()), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false);
        add(new Crumb(reader).step(DirectoryLinks.find(sameGroup), group.name().in(page)));
        H1 heading = new H1();
        heading.add(new SpokenText(type, page));
        add(heading);
        Paragraph of = new Paragraph();
        of.setClassName("whose");
        Anchor link = new Anchor(DirectoryLinks.organization(organization.id()));
        link.add(new SpokenText(organization.name(), page));
        of.add(link);
        programme(entry, shelf)
                .ifPresent(name -> of.add(
                        new Span(" · " + reader.say("page.service.programme") + " "), SpokenText.english(name, page)));
        Paragraph what = new Paragraph();
        what.setClassName("what");
        what.add(new GroupSymbol(group.group()), new SpokenText(group.name(), page));
        add(of, what);
        if (!entry.running()) {
            add(new NotRunning(entry, reader));
        }
        add(new Trust(entry, shelf.calls().today(), reader), fresh);
        heard(entry);
    }

    /** Tells its age anew, after somebody rang. */
    final void heard(ServiceEntry entry) {
        fresh.removeAll();
        fresh.add(new Freshness(entry, shelf.calls().today(), reader));
    }

    private static Optional<String> programme(ServiceEntry entry, Shelf shelf) {
        return shelf.organizations().programmesOf(entry.organization()).stream()
                .filter(programme -> programme.code().equals(entry.programme()))
                .map(OrganizationHead::named)
                .findFirst();
    }

    String title() {
        return title;
    }
}
