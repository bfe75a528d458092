package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.spean.directory.Coverage;
import org.spean.geography.Place;
import org.spean.vocabulary.PlaceCode;

/** How far a service reaches, in words. What was not reported is never shown as nationwide. */
final class CoverageWords {

    /** A page names every province; a card in a list only so many. */
    private static final int ON_A_CARD = 6;

    private static final int DISTRICT_DIGITS = 4;

    private CoverageWords() {}

    /** In one line, for a card: at most six provinces, then how many more. */
    static String brief(Coverage coverage, Shelf shelf, Reader reader) {
        return switch (coverage.kind()) {
            case NATIONWIDE -> reader.say("page.reach.nationwide");
            case NOT_REPORTED -> reader.say("page.reach.not-reported");
            case PROVINCES -> names(coverage.provinces(), shelf, reader);
        };
    }

    /** In full, each province a link to its page. */
    static Span full(Coverage coverage, Shelf shelf, Reader reader) {
        if (coverage.kind() != Coverage.Kind.PROVINCES) {
            return new Span(brief(coverage, shelf, reader));
        }
        return links(coverage.provinces(), shelf, reader);
    }

    /** Provinces by name, each a link to its page. */
    static Span links(Collection<PlaceCode> places, Shelf shelf, Reader reader) {
        Span all = new Span();
        places.stream().sorted().forEach(place -> {
            if (all.getComponentCount() > 0) {
                all.add(new Span(reader.say("page.reach.comma")));
            }
            all.add(new Anchor(DirectoryLinks.province(place), name(place, shelf, reader)));
        });
        return all;
    }

    /** A province's name in the language of the page. */
    static String name(PlaceCode place, Shelf shelf, Reader reader) {
        return shelf.gazetteer()
                .province(place)
                .map(province -> province.name().in(reader.language()))
                .orElse(place.iso());
    }

    /** A district's name with its province's. */
    static String place(PlaceCode district, Shelf shelf, Reader reader) {
        return shelf.gazetteer()
                        .place(district)
                        .map(each -> each.name().in(reader.language()))
                        .orElse(district.digits())
                + ", "
                + name(district.province(), shelf, reader);
    }

    /** The districts of a province that are known here. */
    static List<PlaceCode> districts(PlaceCode province, Shelf shelf) {
        return shelf.gazetteer().children(province).stream()
                .filter(place -> place.code().digits().length() == DISTRICT_DIGITS && !place.former())
                .map(Place::code)
                .toList();
    }

    private static String names(Collection<PlaceCode> places, Shelf shelf, Reader reader) {
        String first = places.stream()
                .sorted()
                .limit(ON_A_CARD)
                .map(place -> name(place, shelf, reader))
                .collect(Collectors.joining(reader.say("page.reach.comma")));
        return places.size() <= ON_A_CARD ? first : reader.say("page.reach.more", first, places.size() - ON_A_CARD);
    }
}
