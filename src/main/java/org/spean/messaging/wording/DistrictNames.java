package org.spean.messaging.wording;

import org.spean.geography.Gazetteer;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;

/** What districts are called in a message. */
record DistrictNames(Gazetteer gazetteer) {

    /**
     * The district by its name; its province where it is not known by name.
     *
     * @throws IllegalArgumentException for a place of no province
     */
    String of(PlaceCode place, Writing writing) {
        Language language = writing == Writing.KHMER ? Language.KHMER : Language.ENGLISH;
        return gazetteer
                .district(place.digits())
                .map(each -> each.name().in(language))
                .or(() -> gazetteer.province(place).map(each -> each.name().in(language)))
                .orElseThrow(() -> new IllegalArgumentException("no such place: " + place));
    }
}
