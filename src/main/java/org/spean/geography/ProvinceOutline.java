package org.spean.geography;

import java.util.List;
import org.spean.vocabulary.PlaceCode;

/**
 * The area of a province.
 *
 * @param rings lines around it, each closed: islands of it lie beside each other, holes in it lie inside another ring
 */
public record ProvinceOutline(PlaceCode province, List<List<Position>> rings) {

    public ProvinceOutline {
        rings = rings.stream().map(List::copyOf).toList();
    }

    /**
     * A point on the map.
     *
     * @param longitude degrees east (WGS 84)
     * @param latitude degrees north (WGS 84)
     */
    public record Position(double longitude, double latitude) {}

    /** Whether the point lies in it, by counting how often a line from there crosses the rings. */
    boolean holds(Position point) {
        boolean inside = false;
        for (List<Position> ring : rings) {
            for (int at = 1; at < ring.size(); at++) {
                Position a = ring.get(at - 1);
                Position b = ring.get(at);
                boolean crosses = (a.latitude() > point.latitude()) != (b.latitude() > point.latitude());
                if (crosses
                        && point.longitude()
                                < (b.longitude() - a.longitude())
                                                * (point.latitude() - a.latitude())
                                                / (b.latitude() - a.latitude())
                                        + a.longitude()) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }
}
