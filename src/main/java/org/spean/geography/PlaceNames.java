package org.spean.geography;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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
 *
 * <p>Every word of every name stands once in one sorted table of endings, so that a keystroke is a look for the first ending that
 * begins so; what was found is ranked as numbers.
 */
final class PlaceNames {

    /** As many as anybody scrolls through. */
    static final int MOST = 200;

    /** With so many at hand, nobody who typed rightly is offered what only sounds alike. */
    private static final int ENOUGH = 3;

    private static final int SHORTEST_SOUND = 2;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHORTEST_SLIP = 4;
    private static final double ALIKE = 0.45;

    /** From above, as they are ranked among equals. */
    private final List<Place> places;

    private final Name[] names;
    private final Ending[] endings;
    private final NavigableMap<String, List<Name>> byKey = new TreeMap<>();

    PlaceNames(Collection<Place> all) {
        places = all.stream()
                .sorted(Comparator.comparing(Place::kind)
                        .thenComparing(Place::code)
                        .thenComparing(Place::id))
                .toList();
        Map<String, List<Integer>> written = new HashMap<>();
        for (int at = 0; at < places.size(); at++) {
            for (String text : written(places.get(at))) {
                written.computeIfAbsent(text, key -> new ArrayList<>()).add(at);
            }
        }
        names = written.entrySet().stream()
                .map(each -> Name.of(each.getKey(), each.getValue()))
                .toArray(Name[]::new);
        endings = Stream.of(names)
                .flatMap(PlaceNames::endings)
                .sorted(Comparator.comparing(Ending::loose))
                .toArray(Ending[]::new);
        for (Name name : names) {
            byKey.computeIfAbsent(name.key(), key -> new ArrayList<>()).add(name);
        }
    }

    /**
     * A spelling that one or more places have.
     *
     * @param text in its one spelling
     * @param loose with frequent slips made equal
     * @param key how it sounds
     * @param letters which letters its loose form has
     * @param places who has it
     */
    private record Name(String text, String loose, String key, long letters, List<Integer> places) {

        static Name of(String text, List<Integer> places) {
            String loose = Spelling.loose(text);
            return new Name(text, loose, ConsonantKey.of(text), EditDistance.letters(loose), List.copyOf(places));
        }
    }

    /**
     * A name from one of its words on, or Khmer from one of its letters on.
     *
     * @param whole whether it is the whole name
     */
    private record Ending(String loose, Name name, boolean whole) {}

    private static List<String> written(Place place) {
        return Stream.concat(
                        Stream.of(place.name().english(), place.name().khmer(), place.ungegn()),
                        place.otherNames().stream())
                .map(PlaceNames::normal)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private static Stream<Ending> endings(Name name) {
        if (KhmerSpelling.base(name.loose().isEmpty() ? ' ' : name.loose().charAt(0))) {
            return IntStream.range(0, name.loose().length())
                    .filter(at -> KhmerSpelling.base(name.loose().charAt(at)))
                    .mapToObj(at -> new Ending(name.loose().substring(at), name, at == 0));
        }
        return IntStream.range(0, name.text().length())
                .filter(at -> at == 0 || name.text().charAt(at - 1) == ' ')
                .mapToObj(at -> new Ending(Spelling.loose(name.text().substring(at)), name, at == 0));
    }

    static String normal(String typed) {
        return Unit.joined(Unit.of(Spelling.normal(typed)));
    }

    /** How well a name fits, the better first. */
    private enum Fit {
        BEGINS(0),
        INSIDE(1),
        SOUNDS(2);

        private final long rank;

        Fit(long rank) {
            this.rank = rank;
        }
    }

    /** What was found, each as one number: the smaller, the better. */
    private static final class Found {

        private static final int LONGEST = 255;

        private final String typed;
        private final List<Place> places;
        private final LongStream.Builder ranks = LongStream.builder();
        private int number;

        Found(String typed, List<Place> places) {
            this.typed = typed;
            this.places = places;
        }

        void add(Name name, Fit fit) {
            int length = Math.min(LONGEST, name.loose().length());
            int whole = name.loose().equals(typed) ? 0 : 1;
            for (int at : name.places()) {
                long rank = fit.rank * 8 + places.get(at).kind().digits() / 2 - 1;
                ranks.add(((((rank * 2 + whole) << 8) + length) << 32) + at);
                number++;
            }
        }

        List<Place> best(Predicate<Place> wanted, int most) {
            long[] sorted = ranks.build().toArray();
            Arrays.sort(sorted);
            BitSet seen = new BitSet(places.size());
            List<Place> best = new ArrayList<>();
            for (int each = 0; each < sorted.length && best.size() < most; each++) {
                int at = (int) sorted[each];
                if (!seen.get(at) && wanted.test(places.get(at))) {
                    best.add(places.get(at));
                }
                seen.set(at);
            }
            return best;
        }
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
        List<Place> best = found(loose, loose.length() > 1).best(wanted, MOST);
        if (best.size() >= ENOUGH) {
            return best;
        }
        Found more = found(loose, loose.length() > 1);
        addSounding(more, text, loose);
        if (more.number == 0) {
            addSlips(more, loose);
        }
        return more.best(wanted, MOST);
    }

    /**
     * Only places whose names begin with this, the likeliest first: asked with every letter of a search.
     *
     * @param most how many
     */
    List<Place> beginning(String typed, Predicate<Place> wanted, int most) {
        String loose = Spelling.loose(normal(typed));
        return loose.length() < SHORTEST_BEGINNING
                ? List.of()
                : found(loose, false).best(wanted, most);
    }

    private Found found(String loose, boolean inside) {
        Found found = new Found(loose, places);
        int at = first(loose);
        for (; at < endings.length && endings[at].loose().startsWith(loose); at++) {
            if (endings[at].whole()) {
                found.add(endings[at].name(), Fit.BEGINS);
            } else if (inside) {
                found.add(endings[at].name(), Fit.INSIDE);
            }
        }
        return found;
    }

    /** The first ending that is not before this text. */
    private int first(String loose) {
        int low = 0;
        int high = endings.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (endings[middle].loose().compareTo(loose) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void addSounding(Found found, String text, String loose) {
        String key = ConsonantKey.of(text);
        if (key.length() < SHORTEST_SOUND || loose.length() < SHORTEST_SLIP) {
            return;
        }
        int most = loose.length() / 4;
        byKey.subMap(key, true, key + '\uFFFF', true)
                .values()
                .forEach(alike -> alike.forEach(name -> {
                    if (near(loose, name.loose(), most) || (name.key().equals(key) && alike(loose, name.loose()))) {
                        found.add(name, Fit.SOUNDS);
                    }
                }));
    }

    /** Whether the name begins with something like it: somebody may still be typing. */
    private static boolean near(String typed, String name, int most) {
        String begun = name.length() > typed.length() ? name.substring(0, typed.length()) : name;
        return EditDistance.between(typed, begun, most) <= most;
    }

    /** Whether two names that sound the same are written alike enough to be one: {@code Kompong Jam}, {@code Kampong Cham}. */
    private static boolean alike(String typed, String name) {
        int most = (int) (ALIKE * Math.max(typed.length(), name.length()));
        return EditDistance.between(typed, name, most) <= most;
    }

    private void addSlips(Found found, String loose) {
        if (loose.length() < SHORTEST_SLIP) {
            return;
        }
        long letters = EditDistance.letters(loose);
        for (Name name : names) {
            if (Math.abs(name.loose().length() - loose.length()) <= 1
                    && Long.bitCount(name.letters() ^ letters) <= 2
                    && EditDistance.between(loose, name.loose(), 1) <= 1) {
                found.add(name, Fit.SOUNDS);
            }
        }
    }
}
