package org.spean.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.spean.geography.Gazetteer;
import org.spean.geography.Place;
import org.spean.geography.PlaceKind;
import org.spean.geography.PlaceQuestion;
import org.spean.geography.ui.PlaceWords;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.spelling.Spelling;
import org.spean.vocabulary.spelling.Unit;

/**
 * The places that the last words of a search may begin, each with what it lies in: taken with a tap, so that nobody has to know
 * in which province a village lies. Small places are only offered when enough of their name stands there to mean them.
 */
class PlaceOffer extends Div {

    private static final int MOST = 4;
    private static final int MOST_PIECES = 8;
    /** Shorter endings of a Khmer word are parts of other words. */
    private static final int FEWEST_CLUSTERS = 3;

    private static final int COMMUNE_LETTERS = 4;
    private static final int VILLAGE_LETTERS = 5;

    private final Gazetteer gazetteer;
    private final PlaceWords words;
    private final Consumer<Chosen> chosen;

    /**
     * A place that was taken.
     *
     * @param words of the search from now on: a district stands in them, so that what is nearest comes first
     * @param province in which is looked
     */
    record Chosen(String words, PlaceCode province) {}

    PlaceOffer(Gazetteer gazetteer, Language language, Consumer<Chosen> chosen) {
        this.gazetteer = gazetteer;
        this.chosen = chosen;
        words = new PlaceWords(language);
        addClassName("place-offer");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("find.places-offered"));
    }

    void show(String typed) {
        removeAll();
        List<Unit> units = Unit.of(Spelling.normal(typed));
        int first = Math.max(0, units.size() - MOST_PIECES);
        boolean offered = false;
        for (int at = first; at < units.size() && !offered; at++) {
            boolean inside =
                    at > 0 && units.get(at).khmer() && units.get(at - 1).khmer();
            offered = (!inside || units.size() - at >= FEWEST_CLUSTERS)
                    && offer(Unit.joined(units.subList(0, at)), Unit.joined(units.subList(at, units.size())));
        }
    }

    /** Whether any place begins so. */
    private boolean offer(String before, String begun) {
        List<Place> found = gazetteer.beginning(begun, question(begun.length()), MOST);
        found.forEach(place -> add(button(before, place)));
        return !found.isEmpty();
    }

    private static PlaceQuestion question(int letters) {
        return letters < COMMUNE_LETTERS
                ? PlaceQuestion.ANYWHERE.of(PlaceKind.PROVINCE, PlaceKind.DISTRICT)
                : letters < VILLAGE_LETTERS
                        ? PlaceQuestion.ANYWHERE.of(PlaceKind.PROVINCE, PlaceKind.DISTRICT, PlaceKind.COMMUNE)
                        : PlaceQuestion.ANYWHERE;
    }

    private NativeButton button(String before, Place place) {
        Span path = new Span(words.path(place, gazetteer));
        path.addClassName("note");
        NativeButton button = new NativeButton("", click -> {
            removeAll();
            String name = place.kind() == PlaceKind.DISTRICT ? words.name(place) : "";
            chosen.accept(new Chosen((before + " " + name).strip(), place.code().province()));
        });
        button.add(new Span(words.name(place)), path);
        button.addClassName("chip");
        return button;
    }
}
