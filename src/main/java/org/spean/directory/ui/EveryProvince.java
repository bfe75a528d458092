package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.spean.directory.Coverage;
import org.spean.directory.Facets;
import org.spean.directory.Search;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceGroup;

/** What stands beside the map before anything is asked: all provinces, and the services that stand in none. */
class EveryProvince extends Div {

    EveryProvince(Shelf shelf, Reader reader) {
        Map<ServiceGroup, Map<PlaceCode, Long>> byGroup = new EnumMap<>(ServiceGroup.class);
        for (ServiceGroup group : ServiceGroup.values()) {
            byGroup.put(
                    group,
                    facets(shelf, reader, Search.EVERYTHING.withGroups(Set.of(group)))
                            .provinces());
        }
        add(new ProvinceTable(shelf.gazetteer().provinces(), shelf.catalogue(), byGroup, reader.language()));
        Facets all = facets(shelf, reader, Search.EVERYTHING);
        Div under = new Div(
                reach(all, Coverage.Kind.NATIONWIDE, "find.nationwide-services", reader),
                reach(all, Coverage.Kind.NOT_REPORTED, "find.no-coverage", reader),
                new Anchor(DirectoryLinks.HOTLINES, reader.say("find.hotlines")));
        under.addClassName("under");
        add(under);
    }

    private static Facets facets(Shelf shelf, Reader reader, Search search) {
        return shelf.directory().find(search, reader.tier(), 0, 0).facets();
    }

    private static Anchor reach(Facets all, Coverage.Kind kind, String key, Reader reader) {
        return new Anchor(
                DirectoryLinks.find(Search.EVERYTHING.withCoverages(Set.of(kind))),
                reader.say(key, all.coverages().getOrDefault(kind, 0L)));
    }
}
