package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.spean.directory.Coverage;
import org.spean.directory.Findings;
import org.spean.directory.Hit;
import org.spean.directory.Hit.Nearness;
import org.spean.directory.Search;
import org.spean.directory.bodies.Body;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.PlaceCode;

/**
 * What was found, from near to far: in the province, next door, nationwide. Says plainly what nobody reported, and what
 * there is instead. Before a search it shows every province.
 */
class Results extends Section {

    private static final int NEXT_DOOR = 5;
    private static final int INSTEAD = 3;
    private static final int FEW = 3;

    private final Shelf shelf;
    private final Reader reader;
    private final Runnable more;
    private final ResultCards cards;
    private final Paragraph heard = new Paragraph();
    private final Paragraph people = new Paragraph();
    private final Div body = new Div();
    private final NothingFound nothing;

    Results(Shelf shelf, Reader reader, Runnable more) {
        this.shelf = shelf;
        this.reader = reader;
        this.more = more;
        cards = new ResultCards(shelf, reader);
        nothing = new NothingFound(shelf, reader);
        addClassName("results");
        setAriaLabel(getTranslation("find.results"));
        heard.addClassName("heard");
        heard.getElement().setAttribute("role", "status");
        people.addClassName("people");
        people.getElement().setAttribute("role", "status");
        add(heard, people, body);
    }

    void show(Search search, Findings found, Set<PlaceCode> places) {
        body.removeAll();
        cards.begin(found.hits());
        HeardWords words = new HeardWords(shelf, reader);
        heard.setText(words.understood(found.understood()));
        people.setText(words.people(found, search));
        List<Body> bodies = shelf.bodies().found(search.words());
        if (!bodies.isEmpty()) {
            body.add(new BodiesFound(bodies, reader));
        }
        if (search.asksNothing()) {
            body.add(new EveryProvince(found.facets(), shelf, reader));
        } else if (places.isEmpty()) {
            anywhere(search, found);
        } else {
            inPlaces(search, found, places);
        }
    }

    private void anywhere(Search search, Findings found) {
        if (found.total() == 0) {
            nothing.show(search, found.understood());
            body.add(nothing, sayMissing(search, found, Set.of()));
            return;
        }
        ResultSection section =
                new ResultSection(reader.say("find.found"), reader.count("find.services", found.total()));
        section.add(cards.full(found.hits()));
        body.add(section);
        body.add(moreButton(found));
        if (found.total() <= FEW) {
            body.add(sayMissing(search, found, Set.of()));
        }
    }

    private SayMissing sayMissing(Search search, Findings found, Set<PlaceCode> places) {
        return new SayMissing(search, found.understood(), places, shelf, reader);
    }

    private void inPlaces(Search search, Findings found, Set<PlaceCode> places) {
        String names = places.stream()
                .sorted()
                .map(place -> CoverageWords.name(place, shelf, reader))
                .collect(Collectors.joining(reader.say("page.reach.comma")));
        if (found.total() == 0 && !found.understood().other().isBlank()) {
            body.add(ResultSection.says(NothingFound.why(search, found.understood(), reader)));
        }
        List<Hit> local = with(found, Nearness.LOCAL);
        ResultSection here =
                new ResultSection(reader.say("find.in", names), reader.count("find.services", found.local()));
        here.add(
                local.isEmpty()
                        ? List.of(ResultSection.says(reader.say("find.nobody-here", names)))
                        : cards.full(local));
        body.add(here);
        nextDoor(search, found, places);
        nationwide(found, names, places);
        alsoFitting(found);
        body.add(moreButton(found));
        // After what there is next door and nationwide: that may do.
        if (found.local() <= FEW) {
            body.add(sayMissing(search, found, places));
        }
        body.add(under(places));
    }

    private void nextDoor(Search search, Findings found, Set<PlaceCode> places) {
        Search anywhere = search.withProvinces(Set.of());
        Search sameNeed = found.understood().places().isEmpty()
                ? anywhere
                : anywhere.withWords(found.understood().anywhere());
        if (sameNeed.asksNothing()) {
            return;
        }
        List<Hit> near = shelf.directory().nextDoor(sameNeed, places, reader.tier(), NEXT_DOOR);
        if (!near.isEmpty()) {
            ResultSection section =
                    new ResultSection(reader.say("find.next-provinces"), reader.count("find.services", near.size()));
            section.add(cards.brief(near));
            body.add(section);
        }
    }

    private void nationwide(Findings found, String names, Set<PlaceCode> places) {
        long total = found.total() - found.local();
        ResultSection section = new ResultSection(reader.say("find.nationwide"), reader.count("find.services", total));
        if (total > 0) {
            section.add(cards.full(with(found, Nearness.NATIONWIDE)));
        } else {
            Search others = Search.EVERYTHING.withProvinces(places).withCoverages(Set.of(Coverage.Kind.NATIONWIDE));
            Findings instead = shelf.directory().find(others, reader.tier(), 0, 100);
            section.add(List.of(ResultSection.says(reader.say("find.nobody-nationwide", names, instead.total()))));
            section.add(cards.brief(oneOfEach(instead.hits())));
            Anchor all = new Anchor(DirectoryLinks.find(others), reader.say("find.all-nationwide", instead.total()));
            Div under = new Div(all);
            under.addClassName("under");
            section.add(List.of(under));
        }
        body.add(section);
    }

    /** The first entries of different organizations, so that a short list shows the breadth of what there is. */
    private static List<Hit> oneOfEach(List<Hit> hits) {
        Set<OrganizationId> seen = new HashSet<>();
        return hits.stream()
                .filter(hit -> seen.add(hit.entry().organization()))
                .limit(INSTEAD)
                .toList();
    }

    /** A word such as KK is a place and a name: what bears the name and does not reach the place is shown too. */
    private void alsoFitting(Findings found) {
        List<Hit> others = with(found, Nearness.ANYWHERE);
        if (!others.isEmpty()) {
            ResultSection section = new ResultSection(reader.say("find.also"), "");
            section.add(cards.full(others));
            body.add(section);
        }
    }

    private Div under(Set<PlaceCode> places) {
        Div under = new Div();
        under.addClassNames("under", "last");
        places.stream().sorted().forEach(place -> {
            String name = CoverageWords.name(place, shelf, reader);
            under.add(new Anchor(DirectoryLinks.province(place), reader.say("find.province-page", name)));
            if (reader.partner()) {
                under.add(new Anchor(DirectoryLinks.callSheet(place), reader.say("find.call-sheet", name)));
            }
        });
        under.add(new Anchor(DirectoryLinks.HOTLINES, reader.say("find.hotlines")));
        return under;
    }

    private Div moreButton(Findings found) {
        Div row = new Div();
        row.addClassName("row");
        if (found.total() > found.hits().size()) {
            NativeButton button = new NativeButton(
                    reader.say("find.more", found.total() - found.hits().size()), click -> more.run());
            button.addClassName("btn");
            row.add(button);
        }
        return row;
    }

    private static List<Hit> with(Findings found, Nearness nearness) {
        return new ArrayList<>(
                found.hits().stream().filter(hit -> hit.nearness() == nearness).toList());
    }
}
