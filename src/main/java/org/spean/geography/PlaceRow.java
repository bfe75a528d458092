package org.spean.geography;

import org.spean.vocabulary.PlaceCode;

/**
 * A row of the gazetteer as its files have it.
 *
 * @param latin empty for a village whose Latin name nobody has written down
 * @param ungegn empty where the file has nothing
 * @param typeKhmer empty where the file has no such column, as that of the villages
 * @param typeEnglish empty likewise
 */
public record PlaceRow(
        PlaceCode code, String khmer, String latin, String ungegn, String typeKhmer, String typeEnglish) {

    /** Its level. */
    public PlaceKind kind() {
        return PlaceKind.of(code);
    }
}
