package org.spean.directory.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.geography.Gazetteer;
import org.spean.geography.Province;
import org.spean.vocabulary.PlaceCode;
import org.springframework.stereotype.Component;

/** Says the provinces as the locations of HSDS: nothing more exact is known of anything, and of shelters nothing is said. */
@Component
class LocationWords {

    static final String PROVINCES = "ISO 3166-2";

    private final Gazetteer gazetteer;

    LocationWords(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Every province, in the gazetteer's order. */
    List<Hsds.Location> all() {
        return gazetteer.provinces().stream().map(LocationWords::location).toList();
    }

    /** The province with this handle, if there is one. */
    Optional<Hsds.Location> location(UUID id) {
        return all().stream().filter(location -> location.id().equals(id)).findFirst();
    }

    /** The province with this code, if there is one. */
    Optional<Hsds.Location> location(PlaceCode place) {
        return gazetteer.province(place).map(LocationWords::location);
    }

    /** The codes of all provinces. */
    List<PlaceCode> places() {
        return gazetteer.provinces().stream().map(Province::code).toList();
    }

    private static Hsds.Location location(Province province) {
        return new Hsds.Location(
                Handles.location(province.code()),
                "physical",
                province.name().english(),
                province.name().khmer(),
                "The province as a whole, not an address. The position is that of its capital, "
                        + province.capital().english() + ".",
                province.latitude(),
                province.longitude(),
                province.code().iso(),
                PROVINCES);
    }
}
