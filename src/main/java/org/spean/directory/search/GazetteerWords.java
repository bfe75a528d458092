package org.spean.directory.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spean.geography.Gazetteer;
import org.spean.geography.Place;
import org.spean.geography.PlaceKind;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.spelling.ConsonantKey;
import org.spean.vocabulary.spelling.EditDistance;
import org.spean.vocabulary.spelling.KhmerSpelling;
import org.spean.vocabulary.spelling.Spelling;
import org.spean.vocabulary.spelling.Unit;

/**
 * The districts, communes and villages of the gazetteer as words of a search. They stand behind all other words: a name is only
 * heard where nothing else is meant by it, for <em>new</em>, <em>upper</em> and <em>mango</em> are villages by the dozen.
 *
 * <p>Districts are understood as provinces are: whole, begun, and as they sound. Communes are understood whole, where the name
 * is long and of no more than {@value #MOST_PROVINCES} provinces, and may be text as well. Villages, and the other communes, are
 * only asked for when a search has found nothing without them ({@link #any}). A look into a map each: no search gets slower.
 */
final class GazetteerWords {

    /** No gazetteer is in force. */
    static final GazetteerWords NONE = new GazetteerWords(List.of());

    private static final int MOST_PROVINCES = 3;
    private static final int MOST_BEGUN = 8;
    private static final int SHORTEST = 3;
    private static final int LONG_WORD = 6;
    private static final int LONG_KHMER = 3;

    private static final double EXACT = 1.25;
    private static final double BEGUN = 1.5;
    private static final double SOUNDING = 2.2;
    private static final double COMMUNE = 1.9;

    private final NavigableMap<String, Set<Meaning>> districts = new TreeMap<>();
    private final Map<String, List<Spelled>> sounds = new HashMap<>();
    private final Map<String, Set<PlaceCode>> smaller = new HashMap<>();
    private final Map<String, Set<PlaceCode>> communes = new HashMap<>();

    private record Spelled(String text, Meaning meaning) {}

    private GazetteerWords(List<Place> places) {
        for (Place place : places) {
            for (String text : texts(place)) {
                String loose = Spelling.loose(text);
                if (place.kind() == PlaceKind.DISTRICT) {
                    addDistrict(text, loose, place);
                } else {
                    smaller.computeIfAbsent(loose, key -> new LinkedHashSet<>()).add(place.code());
                    if (place.kind() == PlaceKind.COMMUNE && longEnough(text)) {
                        communes.computeIfAbsent(loose, key -> new LinkedHashSet<>())
                                .add(place.code());
                    }
                }
            }
        }
        smaller.values().removeIf(GazetteerWords::many);
        communes.values().removeIf(GazetteerWords::many);
    }

    private static boolean many(Set<PlaceCode> codes) {
        return codes.stream().map(PlaceCode::province).distinct().count() > MOST_PROVINCES;
    }

    /** Those of the gazetteer in force. */
    static GazetteerWords of(Gazetteer gazetteer) {
        return gazetteer.edition().isEmpty()
                ? NONE
                : new GazetteerWords(gazetteer
                        .all()
                        .filter(place -> place.kind() != PlaceKind.PROVINCE)
                        .filter(place -> place.id().equals(place.code().digits()))
                        // Names in many places keep their first meanings, the same on every node.
                        .sorted(Comparator.comparing(Place::code))
                        .toList());
    }

    private static List<String> texts(Place place) {
        return Stream.of(place.name().english(), place.name().khmer(), place.ungegn())
                .map(GazetteerWords::normal)
                .filter(text -> text.length() >= SHORTEST)
                .distinct()
                .toList();
    }

    static String normal(String name) {
        return Unit.joined(Unit.of(Spelling.normal(name)));
    }

    private static boolean longEnough(String text) {
        return KhmerSpelling.base(text.charAt(0)) ? Unit.of(text).size() >= LONG_KHMER : text.length() >= LONG_WORD;
    }

    private void addDistrict(String text, String loose, Place place) {
        Meaning meaning = new Meaning.Place(
                place.code(),
                Stream.of(place.name().english(), place.name().khmer())
                        .map(GazetteerWords::normal)
                        .distinct()
                        .toList());
        districts.computeIfAbsent(loose, key -> new LinkedHashSet<>()).add(meaning);
        sounds.computeIfAbsent(ConsonantKey.of(text), key -> new ArrayList<>()).add(new Spelled(text, meaning));
    }

    /** What exactly this text means, letter by letter or with the slips that {@link Spelling#loose} makes equal. */
    @Nullable
    Match exact(String loose) {
        Set<Meaning> meanings = loose.length() < SHORTEST ? Set.of() : districts.getOrDefault(loose, Set.of());
        return meanings.isEmpty() ? null : new Match(meanings, Match.How.EXACT, EXACT);
    }

    /** The districts that somebody may mean who has typed this much; none where they are too many. */
    @Nullable
    Match begun(String loose) {
        if (loose.length() < SHORTEST) {
            return null;
        }
        Set<Meaning> meanings = new LinkedHashSet<>();
        for (Set<Meaning> each :
                districts.subMap(loose, true, loose + '\uFFFF', false).values()) {
            meanings.addAll(each);
            if (meanings.size() > MOST_BEGUN) {
                return null;
            }
        }
        return meanings.isEmpty() ? null : new Match(meanings, Match.How.BEGUN, BEGUN);
    }

    /** The districts that sound like it. */
    @Nullable
    Match sounding(String text) {
        String key = ConsonantKey.of(text);
        if (key.length() < SHORTEST) {
            return null;
        }
        int most = text.length() / 3;
        boolean khmer = KhmerSpelling.base(text.charAt(0));
        Set<Meaning> meanings = sounds.getOrDefault(key, List.of()).stream()
                .filter(each -> KhmerSpelling.base(each.text().charAt(0)) == khmer)
                .filter(each -> EditDistance.between(text, each.text(), most) <= most)
                .map(Spelled::meaning)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return meanings.isEmpty() ? null : new Match(meanings, Match.How.NEAR, SOUNDING);
    }

    /** The communes of this name, which may be something else as well. */
    @Nullable
    Match commune(String loose) {
        return few(communes.get(loose), Match.How.NEAR);
    }

    /** The communes and villages of this name, for a search that has found nothing without them. */
    @Nullable
    Match any(String loose) {
        return loose.length() < SHORTEST ? null : few(smaller.get(loose), Match.How.EXACT);
    }

    /** Whether a commune or village of few provinces is called so. */
    boolean names(String text) {
        return !smaller.isEmpty() && text.length() >= SHORTEST && smaller.containsKey(Spelling.loose(text));
    }

    private static @Nullable Match few(@Nullable Set<PlaceCode> codes, Match.How how) {
        return Optional.ofNullable(codes)
                .map(all -> new Match(
                        all.stream()
                                .<Meaning>map(code -> new Meaning.Place(code, List.of()))
                                .collect(Collectors.toCollection(LinkedHashSet::new)),
                        how,
                        COMMUNE))
                .orElse(null);
    }

    boolean isEmpty() {
        return smaller.isEmpty() && districts.isEmpty();
    }
}
