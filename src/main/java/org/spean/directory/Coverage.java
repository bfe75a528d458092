package org.spean.directory;

import java.util.Set;
import org.spean.vocabulary.PlaceCode;

/**
 * The provinces that a service reaches.
 *
 * @param kind nationwide, named provinces, or not reported
 * @param provinces the provinces it named; empty unless {@code PROVINCES}
 * @param inferred provinces that other rows of the same organization suggest; never searched, never counted
 * @param asPrinted the words of the source
 * @param places districts and places below the province, as printed
 */
public record Coverage(Kind kind, Set<PlaceCode> provinces, Set<PlaceCode> inferred, String asPrinted, String places) {

    /** How much of the country. "24 capital/provinces" of 2010 is nationwide. */
    public enum Kind {
        NATIONWIDE,
        PROVINCES,
        NOT_REPORTED
    }

    /**
     * Whether a person in this place can be helped: something in its province is named, or the service is nationwide. Where a
     * district is all that is named, nobody in the province is kept from asking.
     */
    public boolean reaches(PlaceCode place) {
        return kind == Kind.NATIONWIDE
                || provinces.stream().anyMatch(named -> named.province().equals(place.province()));
    }

    Coverage seenBy(Visibility reader, boolean shelters) {
        return new Coverage(
                kind,
                provinces,
                reader.sees(EntryField.INFERRED_PROVINCES, shelters) ? inferred : Set.of(),
                reader.text(EntryField.COVERAGE_AS_PRINTED, shelters, asPrinted),
                reader.text(EntryField.PLACES, shelters, places));
    }
}
