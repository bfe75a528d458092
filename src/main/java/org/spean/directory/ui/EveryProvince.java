package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import org.spean.directory.Coverage;
import org.spean.directory.Facets;
import org.spean.directory.Search;

/** What stands beside the map before anything is asked: all provinces, and the services that stand in none. */
class EveryProvince extends Div {

    EveryProvince(Facets all, Shelf shelf, Reader reader) {
        add(new ProvinceTable(
                shelf.gazetteer().provinces(),
                shelf.catalogue(),
                shelf.directory().provincesByGroup(reader.tier()),
                reader.language()));
        Div under = new Div(
                reach(all, Coverage.Kind.NATIONWIDE, "find.nationwide-services", reader),
                reach(all, Coverage.Kind.NOT_REPORTED, "find.no-coverage", reader),
                new Anchor(DirectoryLinks.HOTLINES, reader.say("find.hotlines")));
        under.addClassName("under");
        add(under);
    }

    private static Anchor reach(Facets all, Coverage.Kind kind, String key, Reader reader) {
        return new Anchor(
                DirectoryLinks.find(Search.EVERYTHING.withCoverages(Set.of(kind))),
                reader.say(key, all.coverages().getOrDefault(kind, 0L)));
    }
}
