package org.spean.geography;

import java.util.Collection;

/** How many places there are of each level. */
public record PlaceCounts(int provinces, int districts, int communes, int villages) {

    /** Of these rows. */
    public static PlaceCounts of(Collection<PlaceRow> rows) {
        int[] counts = new int[PlaceKind.values().length];
        rows.forEach(row -> counts[row.kind().ordinal()]++);
        return new PlaceCounts(counts[0], counts[1], counts[2], counts[3]);
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
