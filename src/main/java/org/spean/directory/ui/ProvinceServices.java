package org.spean.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.spean.directory.Coverage;
import org.spean.directory.Directory;
import org.spean.directory.Findings;
import org.spean.directory.Hit;
import org.spean.directory.Search;
import org.spean.directory.ServiceEntry;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.PlaceCode;
import org.spean.widgets.EmptyState;

/**
 * What reaches a province.
 *
 * @param place the province
 * @param named services that named it, the first page of them
 * @param everywhere nationwide services, the first page of them
 */
record ProvinceServices(PlaceCode place, Findings named, Findings everywhere) {

    static ProvinceServices of(PlaceCode place, Shelf shelf, Reader reader) {
        return new ProvinceServices(
                place,
                page(place, Coverage.Kind.PROVINCES, 0, shelf, reader),
                page(place, Coverage.Kind.NATIONWIDE, 0, shelf, reader));
    }

    private static Findings page(PlaceCode place, Coverage.Kind kind, int from, Shelf shelf, Reader reader) {
        return shelf.directory().find(search(place, kind), reader.tier(), from, Directory.MOST_AT_ONCE);
    }

    /** Entries that named the province and are not verified, at most as many as fit on one call sheet. */
    static List<ServiceEntry> open(PlaceCode place, Shelf shelf, Reader reader) {
        List<ServiceEntry> open = new ArrayList<>();
        Findings page;
        int from = 0;
        do {
            page = page(place, Coverage.Kind.PROVINCES, from, shelf, reader);
            page.hits().stream()
                    .map(Hit::entry)
                    .filter(entry -> !entry.verifiedOn(shelf.calls().today()))
                    .forEach(open::add);
            from += Directory.MOST_AT_ONCE;
        } while (open.size() < Directory.MOST_AT_ONCE && from < page.total());
        return open.stream().limit(Directory.MOST_AT_ONCE).toList();
    }

    private static Search search(PlaceCode place, Coverage.Kind kind) {
        return new Search("", Set.of(), Set.of(), Set.of(place), Set.of(), EnumSet.of(kind), Set.of(), false);
    }

    /** How many of those that named the province are verified. */
    long verified() {
        return named.facets().verified();
    }

    Component local(Shelf shelf, Reader reader) {
        String heading = reader.say("page.province.local", CoverageWords.name(place, shelf, reader));
        if (named.total() == 0) {
            return new SheetPart(
                    heading,
                    new EmptyState(
                            reader.say("page.province.none"),
                            reader.say("page.province.none.next"),
                            new Anchor(
                                    DirectoryLinks.find(Search.EVERYTHING.withProvinces(Set.of(place))),
                                    reader.say("page.province.find"))));
        }
        return new SheetPart(heading, list(named, Coverage.Kind.PROVINCES, shelf, reader))
                .remark(reader.count("page.services", named.total()));
    }

    Component nationwide(Shelf shelf, Reader reader) {
        NativeDetails folded = new NativeDetails(
                reader.say("page.province.nationwide.show", everywhere.total()),
                list(everywhere, Coverage.Kind.NATIONWIDE, shelf, reader));
        return new SheetPart(reader.say("page.province.nationwide"), folded)
                .remark(reader.count("page.services", everywhere.total()));
    }

    private Component list(Findings found, Coverage.Kind kind, Shelf shelf, Reader reader) {
        List<ServiceEntry> entries = found.hits().stream().map(Hit::entry).toList();
        Map<OrganizationId, Organization> organizations = shelf.organizations()
                .organizations(entries.stream().map(ServiceEntry::organization).collect(Collectors.toSet()));
        Div list = new Div(new ServiceList(entries, organizations, shelf, reader));
        if (found.total() > entries.size()) {
            list.add(new Paragraph(
                    new Text(reader.say("page.province.first", entries.size(), found.total()) + " "),
                    new Anchor(DirectoryLinks.find(search(place, kind)), reader.say("page.province.all"))));
        }
        return list;
    }
}
