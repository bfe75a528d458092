package org.spean.geography;

import java.util.Optional;
import java.util.Set;
import org.spean.vocabulary.PlaceCode;

/**
 * Which places may be offered.
 *
 * @param kinds only these levels; all four where empty
 * @param within only this place and what lies in it
 * @param ids only these, by {@link Place#id}; any where empty
 */
public record PlaceQuestion(Set<PlaceKind> kinds, Optional<PlaceCode> within, Set<String> ids) {

    /** Any place of the country. */
    public static final PlaceQuestion ANYWHERE = new PlaceQuestion(Set.of(), Optional.empty(), Set.of());

    /** Only the capital and provinces. */
    public static final PlaceQuestion PROVINCES = ANYWHERE.of(PlaceKind.PROVINCE);

    public PlaceQuestion {
        kinds = Set.copyOf(kinds);
        ids = Set.copyOf(ids);
    }

    /** The same, only of these levels. */
    public PlaceQuestion of(PlaceKind... only) {
        return new PlaceQuestion(Set.of(only), within, ids);
    }

    /** The same, only in this place. */
    public PlaceQuestion in(PlaceCode place) {
        return new PlaceQuestion(kinds, Optional.of(place), ids);
    }

    /** The same, only of these. */
    public PlaceQuestion among(Set<String> only) {
        return new PlaceQuestion(kinds, within, only);
    }

    /** Whether this place may be offered. */
    public boolean fits(Place place) {
        return !place.former()
                && (kinds.isEmpty() || kinds.contains(place.kind()))
                && within.filter(around -> !place.code().isIn(around)).isEmpty()
                && (ids.isEmpty() || ids.contains(place.id()));
    }
}
