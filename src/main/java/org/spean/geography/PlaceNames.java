package org.spean.geography;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.spean.vocabulary.spelling.ConsonantKey;
import org.spean.vocabulary.spelling.EditDistance;
import org.spean.vocabulary.spelling.KhmerSpelling;
import org.spean.vocabulary.spelling.Spelling;
import org.spean.vocabulary.spelling.Unit;

/**
 * The names of all places in the ways in which people type them. What begins a name comes before what stands inside one, and
 * this before what only sounds like it; among equals the province comes before the district, the commune and the village, and
 * the shorter name before the longer one.
 */
final class PlaceNames {

    /** As many as anybody scrolls through. */
    static final int MOST = 200;

    /** With so many at hand, nobody who typed rightly is offered what only sounds alike. */
    private static final int ENOUGH = 3;

    private static final int SHORTEST_SOUND = 2;

    private final List<Name> all;
    private final NavigableMap<String, List<Name>> byKey = new TreeMap<>();
    private final Map<String, Set<Place>> exactly = new HashMap<>();

    PlaceNames(Collection<Place> places) {
        Map<String, Name> names = new HashMap<>();
        for (Place place : places) {
            written(place).forEach(each -> {
                String text = normal(each);
                if (!text.isEmpty()) {
                    names.computeIfAbsent(text, Name::of).places().add(place);
                }
            });
        }
        all = List.copyOf(names.values());
        for (Name name : all) {
            byKey.computeIfAbsent(name.key(), key -> new ArrayList<>()).add(name);
            exactly.computeIfAbsent(name.loose(), key -> new LinkedHashSet<>()).addAll(name.places());
        }
    }

    /**
     * A spelling that one or more places have.
     *
     * @param text in its one spelling
     * @param loose with frequent slips made equal
     * @param key how it sounds
     * @param letters which letters its loose form has
     */
    private record Name(String text, String loose, String key, long letters, Set<Place> places) {

        static Name of(String text) {
            String loose = Spelling.loose(text);
            return new Name(text, loose, ConsonantKey.of(text), EditDistance.letters(loose), new LinkedHashSet<>());
        }
    }

    private static Stream<String> written(Place place) {
        return Stream.concat(
                Stream.of(place.name().english(), place.name().khmer(), place.ungegn()), place.otherNames().stream());
    }

    static String normal(String typed) {
        return Unit.joined(Unit.of(Spelling.normal(typed)));
    }

    /** How well a name fits, the better first. */
    private enum Fit {
        BEGINS,
        INSIDE,
        SOUNDS
    }

    private record Found(Place place, Fit fit, boolean whole, int length) {

        static final Comparator<Found> BEST_FIRST = Comparator.comparing(Found::fit)
                .thenComparing(found -> found.place().kind())
                .thenComparing(found -> !found.whole())
                .thenComparing(Found::length)
                .thenComparing(found -> found.place().code())
                .thenComparing(found -> found.place().id());
    }

    /** Places of exactly this name, or with slips that a keyboard invites; none where nothing was typed. */
    Set<Place> exactly(String typed) {
        String loose = Spelling.loose(normal(typed));
        return loose.isEmpty() ? Set.of() : exactly.getOrDefault(loose, Set.of());
    }

    /**
     * The places that somebody may mean who has typed this much, the likeliest first.
     *
     * @return at most {@link #MOST}
     */
    List<Place> begun(String typed, Predicate<Place> wanted) {
        String text = normal(typed);
        String loose = Spelling.loose(text);
        if (loose.isEmpty()) {
            return List.of();
        }
        Map<Place, Found> found = new HashMap<>();
        boolean insideToo = loose.length() > 1;
        for (Name name : all) {
            if (name.text().startsWith(text) || name.loose().startsWith(loose)) {
                take(found, name, Fit.BEGINS, loose, wanted);
            } else if (insideToo && inside(name, text, loose)) {
                take(found, name, Fit.INSIDE, loose, wanted);
            }
        }
        if (found.size() < ENOUGH) {
            addSounding(found, text, loose, wanted);
        }
        return found.values().stream()
                .sorted(Found.BEST_FIRST)
                .limit(MOST)
                .map(Found::place)
                .toList();
    }

    private static boolean inside(Name name, String text, String loose) {
        return KhmerSpelling.base(text.charAt(0))
                ? name.loose().contains(loose)
                : name.text().contains(' ' + text);
    }

    private void addSounding(Map<Place, Found> found, String text, String loose, Predicate<Place> wanted) {
        String key = ConsonantKey.of(text);
        if (key.length() < SHORTEST_SOUND || loose.length() < 4) {
            return;
        }
        int most = Math.max(1, loose.length() / 4);
        byKey.subMap(key, true, key + '\uFFFF', true).values().forEach(names -> names.forEach(name -> {
            if (near(loose, name.loose(), most)) {
                take(found, name, Fit.SOUNDS, loose, wanted);
            }
        }));
        if (!found.isEmpty()) {
            return;
        }
        long letters = EditDistance.letters(loose);
        for (Name name : all) {
            if (Math.abs(name.loose().length() - loose.length()) <= 1
                    && Long.bitCount(name.letters() ^ letters) <= 2
                    && EditDistance.between(loose, name.loose(), 1) <= 1) {
                take(found, name, Fit.SOUNDS, loose, wanted);
            }
        }
    }

    /** Whether the name begins with something like it: somebody may still be typing. */
    private static boolean near(String typed, String name, int most) {
        String begun = name.length() > typed.length() ? name.substring(0, typed.length()) : name;
        return EditDistance.between(typed, begun, most) <= most;
    }

    private static void take(Map<Place, Found> found, Name name, Fit fit, String typed, Predicate<Place> wanted) {
        for (Place place : name.places()) {
            if (wanted.test(place)) {
                Found now = new Found(
                        place,
                        fit,
                        name.loose().equals(typed),
                        name.loose().length());
                found.merge(place, now, (a, b) -> Found.BEST_FIRST.compare(a, b) <= 0 ? a : b);
            }
        }
    }
}
