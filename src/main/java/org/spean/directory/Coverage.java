package org.spean.directory;

import java.util.Set;
import java.util.stream.Collectors;
import org.spean.vocabulary.PlaceCode;

/**
 * The provinces that a service reaches.
 *
 * @param kind nationwide, named provinces, or not reported
 * @param provinces the provinces it named; empty unless {@code PROVINCES}
 * @param inferred provinces that other rows of the same organization suggest; never searched, never counted
 * @param asPrinted the words of the source
 * @param places districts and places below the province, as printed
 * @param districts the districts to which it is limited, each in a province that it named; a province of which none is here is
 *     reached as a whole
 */
public record Coverage(
        Kind kind,
        Set<PlaceCode> provinces,
        Set<PlaceCode> inferred,
        String asPrinted,
        String places,
        Set<PlaceCode> districts) {

    /** One that is limited to no districts. */
    public Coverage(Kind kind, Set<PlaceCode> provinces, Set<PlaceCode> inferred, String asPrinted, String places) {
        this(kind, provinces, inferred, asPrinted, places, Set.of());
    }

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

    /** The districts of this province to which it is limited; none where it reaches all of it. */
    public Set<PlaceCode> districtsIn(PlaceCode province) {
        return districts.stream()
                .filter(each -> each.province().equals(province.province()))
                .collect(Collectors.toUnmodifiableSet());
    }

    Coverage seenBy(Visibility reader, boolean shelters) {
        return new Coverage(
                kind,
                provinces,
                reader.sees(EntryField.INFERRED_PROVINCES, shelters) ? inferred : Set.of(),
                reader.text(EntryField.COVERAGE_AS_PRINTED, shelters, asPrinted),
                reader.text(EntryField.PLACES, shelters, places),
                reader.sees(EntryField.DISTRICTS, shelters) ? districts : Set.of());
    }
}
