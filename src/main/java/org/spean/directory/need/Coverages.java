package org.spean.directory.need;

import java.util.Map;

/**
 * How many services there are of each kind in each place. Missing cells are zero.
 *
 * @param figures by row and column
 */
public record Coverages(Map<Place, Map<Column, Figure>> figures) {

    /**
     * A count of services.
     *
     * @param services that fit for certain
     * @param notRecorded that might fit: they did not say whether they serve those who were asked for, which is not no
     */
    public record Figure(long services, long notRecorded) {

        static final Figure NONE = new Figure(0, 0);

        Figure and(Figure other) {
            return new Figure(services + other.services, notRecorded + other.notRecorded);
        }
    }

    /** What stands in this cell. */
    public Figure figure(Place place, Column column) {
        return figures.getOrDefault(place, Map.of()).getOrDefault(column, Figure.NONE);
    }
}
