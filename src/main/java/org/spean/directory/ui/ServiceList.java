package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.spean.directory.ServiceEntry;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.ServiceGroup;
import org.spean.widgets.GroupSymbol;
import org.spean.widgets.SpokenText;

/** Services by group, each with a link to its page. */
class ServiceList extends Div {

    private final Shelf shelf;
    private final Reader reader;
    private final Map<OrganizationId, Organization> organizations;

    /**
     * Lists services.
     *
     * @param organizations those to name on each line; none on the page of an organization, where it would be repeated
     */
    ServiceList(
            List<ServiceEntry> entries, Map<OrganizationId, Organization> organizations, Shelf shelf, Reader reader) {
        this.shelf = shelf;
        this.reader = reader;
        this.organizations = organizations;
        setClassName("service-list");
        entries.stream()
                .sorted(Comparator.comparing(ServiceEntry::type).thenComparing(ServiceEntry::row))
                .collect(Collectors.groupingBy(entry -> entry.type().group(), TreeMap::new, Collectors.toList()))
                .forEach(this::addGroup);
    }

    private void addGroup(ServiceGroup group, List<ServiceEntry> entries) {
        H3 heading = new H3();
        Span count = new Span(reader.say("page.count", entries.size()));
        count.setClassName("note");
        heading.add(
                new GroupSymbol(group),
                new SpokenText(shelf.catalogue().group(group).name(), reader.language()),
                count);
        UnorderedList list = new UnorderedList();
        entries.forEach(entry -> list.add(line(entry)));
        add(heading, list);
    }

    private ListItem line(ServiceEntry entry) {
        BilingualText type = shelf.catalogue().type(entry.type()).orElseThrow().name();
        Anchor link = new Anchor(DirectoryLinks.service(entry.id()));
        link.add(new SpokenText(type, reader.language()));
        Organization whose = organizations.get(entry.organization());
        Span name = new Span();
        if (whose != null) {
            Anchor organization = new Anchor(DirectoryLinks.organization(whose.id()));
            organization.add(SpokenText.english(whose.shortName(), reader.language()));
            name.add(organization, new Span(" · "));
        }
        name.add(link);
        Span facts = new Span(CoverageWords.brief(entry.coverage(), shelf, reader)
                + (entry.verifiedOn(shelf.calls().today()) ? reader.say("page.list.verified") : ""));
        facts.setClassName("note");
        ListItem item = new ListItem(name, facts);
        if (!entry.running()) {
            Span notRunning = new Span(NotRunning.said(entry, reader));
            notRunning.setClassName("not-running");
            item.add(notRunning);
        }
        return item;
    }
}
