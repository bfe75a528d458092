package org.spean.directory.need;

import java.util.Map;
import java.util.OptionalLong;

/**
 * How many unmet needs were recorded of each kind in each province.
 *
 * @param counts by row and column; missing cells are zero, empty ones are not shown
 */
public record Needs(Map<Place, Map<Column, OptionalLong>> counts) {

    private static final OptionalLong ZERO = OptionalLong.of(0);

    /** What stands in this cell; empty where it is not shown, because somebody could be singled out. */
    public OptionalLong count(Place place, Column column) {
        return counts.getOrDefault(place, Map.of()).getOrDefault(column, ZERO);
    }

    /** Whether nothing was recorded at all. */
    public boolean none() {
        return count(Place.ALL, Column.ALL).equals(ZERO);
    }
}
