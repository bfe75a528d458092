package org.spean.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.spean.directory.Findings;
import org.spean.directory.Hit;
import org.spean.directory.Search;
import org.spean.directory.ServiceEntry;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;

/** The directory's search inside another page: the same words are understood, and each service comes with what the page offers. */
public final class ServiceSearch extends Div {

    private static final int PAGE = 6;
    private static final int MOST = 60;

    private final Shelf shelf;
    private final Reader reader;
    private final Function<ServiceEntry, Component> offer;
    private final SearchBox box;
    private final Paragraph heard = new Paragraph();
    private final UnorderedList found = new UnorderedList();
    private final NativeButton more;
    private Search search;
    private int size = PAGE;

    ServiceSearch(Shelf shelf, Reader reader, Search search, Function<ServiceEntry, Component> offer) {
        this.shelf = shelf;
        this.reader = reader;
        this.search = search;
        this.offer = offer;
        setClassName("service-search");
        box = new SearchBox(words -> {
            this.search = this.search.withWords(
                    words.length() > Search.MOST_LETTERS ? words.substring(0, Search.MOST_LETTERS) : words);
            size = PAGE;
            show();
        });
        box.show(List.of());
        heard.setClassName("heard");
        heard.getElement().setAttribute("role", "status");
        found.setClassName("service-found");
        more = new NativeButton("", click -> {
            size += PAGE;
            show();
        });
        more.setClassName("btn");
        add(box, heard, found, more);
        show();
    }

    /** The same words among other services. */
    public void narrow(Search other) {
        search = other.withWords(search.words());
        size = PAGE;
        show();
    }

    private void show() {
        Findings findings = shelf.directory().find(search, reader.tier(), 0, size);
        heard.setText(reader.count("find.services", findings.total()));
        Map<OrganizationId, Organization> organizations = new HashMap<>(shelf.organizations()
                .organizations(findings.hits().stream()
                        .map(hit -> hit.entry().organization())
                        .distinct()
                        .toList()));
        found.removeAll();
        findings.hits().forEach(hit -> found.add(line(hit, organizations)));
        more.setText(reader.say("find.more", Math.max(0, findings.total() - size)));
        more.setVisible(findings.total() > size && size < MOST);
    }

    private ListItem line(Hit hit, Map<OrganizationId, Organization> organizations) {
        ServiceEntry entry = hit.entry();
        Organization organization = organizations.get(entry.organization());
        Anchor name = new Anchor(
                DirectoryLinks.service(entry.id()),
                organization == null ? entry.row() : organization.name().in(reader.language()));
        name.setTarget("_blank");
        Span where = new Span(CoverageWords.brief(entry.coverage(), shelf, reader));
        where.setClassName("note");
        Span who = new Span();
        who.setClassName("note");
        who.add(AudienceWords.brief(entry, reader));
        Div words = new Div(name, ResultCard.what(entry, shelf, reader), where, who);
        words.setClassName("words");
        return new ListItem(words, offer.apply(entry));
    }
}
