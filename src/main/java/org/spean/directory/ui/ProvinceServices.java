package org.spean.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.spean.directory.Coverage;
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
 * @param named services that named it
 * @param everywhere nationwide services
 */
record ProvinceServices(PlaceCode place, Findings named, Findings everywhere) {

    static ProvinceServices of(PlaceCode place, Shelf shelf, Reader reader) {
        return new ProvinceServices(
                place,
                shelf.directory().first(search(place, Coverage.Kind.PROVINCES), reader.tier(), Integer.MAX_VALUE),
                shelf.directory().first(search(place, Coverage.Kind.NATIONWIDE), reader.tier(), Integer.MAX_VALUE));
    }

    private static Search search(PlaceCode place, Coverage.Kind kind) {
        return new Search("", Set.of(), Set.of(), Set.of(place), Set.of(), EnumSet.of(kind), Set.of(), false);
    }

    /** The entries that named the province. */
    List<ServiceEntry> entries() {
        return named.hits().stream().map(Hit::entry).toList();
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
        return new SheetPart(heading, list(entries(), shelf, reader))
                .remark(reader.count("page.services", named.total()));
    }

    Component nationwide(Shelf shelf, Reader reader) {
        List<ServiceEntry> entries = everywhere.hits().stream().map(Hit::entry).toList();
        NativeDetails folded = new NativeDetails(
                reader.say("page.province.nationwide.show", everywhere.total()), list(entries, shelf, reader));
        return new SheetPart(reader.say("page.province.nationwide"), folded)
                .remark(reader.count("page.services", everywhere.total()));
    }

    private static ServiceList list(List<ServiceEntry> entries, Shelf shelf, Reader reader) {
        Map<OrganizationId, Organization> organizations = shelf.organizations()
                .organizations(entries.stream().map(ServiceEntry::organization).collect(Collectors.toSet()));
        return new ServiceList(entries, organizations, shelf, reader);
    }
}
