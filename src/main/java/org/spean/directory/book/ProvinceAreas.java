package org.spean.directory.book;

import java.awt.geom.Path2D;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spean.geography.Outlines;
import org.spean.vocabulary.PlaceCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The provinces' outlines in the units of the printed map, as the boundaries that are in force have them. */
final class ProvinceAreas {

    /** Without boundaries. */
    static final ProvinceAreas NONE = new ProvinceAreas("", Map.of());

    private final String version;
    private final Map<PlaceCode, Path2D.Double> areas;

    private ProvinceAreas(String version, Map<PlaceCode, Path2D.Double> areas) {
        this.version = version;
        this.areas = areas;
    }

    /** These where they are of the same version, otherwise read anew. */
    ProvinceAreas of(Optional<Outlines> outlines, ObjectMapper json) {
        return outlines.map(each -> each.version().equals(version) ? this : read(each, json))
                .orElse(NONE);
    }

    private static ProvinceAreas read(Outlines outlines, ObjectMapper json) {
        Map<PlaceCode, Path2D.Double> areas = new HashMap<>();
        for (JsonNode feature : json.readTree(outlines.file()).path("features")) {
            Path2D.Double area = new Path2D.Double();
            rings(feature.path("geometry").path("coordinates"), area);
            areas.put(PlaceCode.ofIso(iso(feature.path("properties"))), area);
        }
        return new ProvinceAreas(outlines.version(), areas);
    }

    private static String iso(JsonNode properties) {
        return Stream.of("shapeISO", "iso", "ISO_1")
                .map(name -> properties.path(name).asString(""))
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Polygons and those of several parts alike: a ring is a list of points. */
    private static void rings(JsonNode node, Path2D.Double area) {
        if (node.path(0).path(0).isNumber()) {
            boolean first = true;
            for (JsonNode point : node) {
                double x = CountryMap.x(point.path(0).asDouble());
                double y = CountryMap.y(point.path(1).asDouble());
                if (first) {
                    area.moveTo(x, y);
                    first = false;
                } else {
                    area.lineTo(x, y);
                }
            }
            area.closePath();
        } else {
            node.forEach(inner -> rings(inner, area));
        }
    }

    Optional<Path2D.Double> of(PlaceCode province) {
        return Optional.ofNullable(areas.get(province));
    }

    Collection<Path2D.Double> all() {
        return areas.values();
    }
}
