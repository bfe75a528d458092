package org.spean.geography;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How many places there are of each level. */
public record PlaceCounts(int provinces, int districts, int communes, int villages) {

    /** Of these rows. */
    public static PlaceCounts of(Collection<PlaceRow> rows) {
        Map<PlaceKind, Integer> counts = new EnumMap<>(PlaceKind.class);
        rows.forEach(row -> counts.merge(row.kind(), 1, Integer::sum));
        return new PlaceCounts(
                counts.getOrDefault(PlaceKind.PROVINCE, 0),
                counts.getOrDefault(PlaceKind.DISTRICT, 0),
                counts.getOrDefault(PlaceKind.COMMUNE, 0),
                counts.getOrDefault(PlaceKind.VILLAGE, 0));
    }

    /** Of one level. */
    public int of(PlaceKind kind) {
        return switch (kind) {
            case PROVINCE -> provinces;
            case DISTRICT -> districts;
            case COMMUNE -> communes;
            case VILLAGE -> villages;
        };
    }

    /** Of all levels. */
    public int all() {
        return provinces + districts + communes + villages;
    }
}
