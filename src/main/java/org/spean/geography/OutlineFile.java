package org.spean.geography;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.geography.OutlineFault.Why;
import org.spean.geography.ProvinceOutline.Position;
import org.spean.vocabulary.PlaceCode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads a boundaries file and checks that it is one of Cambodia's 25 capital and provinces. Finds all that is wrong. */
final class OutlineFile {

    /** More is slow to send to a telephone. */
    static final int MOST_BYTES = 5 * 1024 * 1024;

    /** A capital by the sea may lie a little outside of a coarse outline. */
    static final int MOST_OUTSIDE = 3;

    private static final int MOST_FAULTS = 60;

    /** Cambodia with half a degree around it. */
    private static final double WEST = 101.8;

    private static final double EAST = 108.2;
    private static final double SOUTH = 9.2;
    private static final double NORTH = 15.3;
    private static final double MOST_DEGREES = 180;

    private static final List<String> CODES = List.of("shapeISO", "iso", "ISO_1");
    private static final List<String> DEGREES = List.of("CRS84", "4326");

    private final List<Province> provinces;
    private final List<OutlineFault> faults = new ArrayList<>();
    private final Map<PlaceCode, ProvinceOutline> areas = new LinkedHashMap<>();

    private OutlineFile(List<Province> provinces) {
        this.provinces = provinces;
    }

    /**
     * What was read.
     *
     * @param text the file, taken out of its compression; empty where it is not sound
     * @param outlines one for each province; empty where it is not sound
     * @param outside provinces whose capital lies outside of their outline
     */
    record Read(String text, List<ProvinceOutline> outlines, List<PlaceCode> outside, List<OutlineFault> faults) {

        boolean sound() {
            return faults.isEmpty();
        }
    }

    static Read read(BroughtFile brought, List<Province> provinces, ObjectMapper json) {
        OutlineFile reading = new OutlineFile(provinces);
        String text = reading.text(brought);
        if (reading.faults.isEmpty()) {
            reading.parse(text, json);
        }
        List<PlaceCode> outside = reading.faults.isEmpty() ? reading.outside() : List.of();
        if (outside.size() > MOST_OUTSIDE) {
            reading.faults.add(new OutlineFault(0, Why.CAPITALS_OUTSIDE, iso(outside)));
        }
        return reading.faults.isEmpty()
                ? new Read(text, List.copyOf(reading.areas.values()), outside, List.of())
                : new Read(
                        "",
                        List.of(),
                        outside,
                        reading.faults.stream().limit(MOST_FAULTS).toList());
    }

    private static String iso(List<PlaceCode> codes) {
        return codes.stream().map(PlaceCode::iso).collect(Collectors.joining(", "));
    }

    private String text(BroughtFile brought) {
        if (brought.bytes().length > MOST_BYTES) {
            wrong(0, Why.TOO_LARGE, "");
            return "";
        }
        try {
            String text = FileText.of(brought);
            if (text.length() > MOST_BYTES) {
                wrong(0, Why.TOO_LARGE, "");
            }
            return text;
        } catch (FileText.Unreadable e) {
            wrong(
                    0,
                    switch (e.fault().why()) {
                        case TOO_LARGE -> Why.TOO_LARGE;
                        case GZIP_BROKEN -> Why.GZIP_BROKEN;
                        default -> Why.NOT_UTF8;
                    },
                    "");
            return "";
        }
    }

    private void wrong(int feature, Why why, String detail) {
        faults.add(new OutlineFault(feature, why, detail));
    }

    private void parse(String text, ObjectMapper json) {
        JsonNode root;
        try {
            root = json.readTree(text);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            wrong(0, Why.NOT_JSON, at == null ? "" : at.getLineNr() + ":" + at.getColumnNr());
            return;
        }
        if (!root.path("type").asString("").equals("FeatureCollection")
                || !root.path("features").isArray()) {
            wrong(0, Why.NOT_FEATURES, "");
            return;
        }
        String system = root.path("crs").path("properties").path("name").asString("");
        if (!system.isEmpty() && DEGREES.stream().noneMatch(system.toUpperCase(Locale.ROOT)::endsWith)) {
            wrong(0, Why.OTHER_SYSTEM, system);
            return;
        }
        int number = 0;
        for (JsonNode feature : root.path("features")) {
            feature(++number, feature);
        }
        for (Province province : provinces) {
            if (!areas.containsKey(province.code()) && !said(province.code())) {
                wrong(0, Why.PROVINCE_MISSING, province.code().iso());
            }
        }
    }

    /** Its feature is there, and something else is wrong with it. */
    private boolean said(PlaceCode code) {
        return faults.stream().anyMatch(fault -> fault.detail().equals(code.iso()));
    }

    private void feature(int number, JsonNode feature) {
        Optional<String> told = CODES.stream()
                .map(key -> feature.path("properties").path(key).asString(""))
                .filter(each -> !each.isEmpty())
                .findFirst();
        if (told.isEmpty()) {
            wrong(number, Why.CODE_MISSING, "");
            return;
        }
        PlaceCode code;
        try {
            code = PlaceCode.ofIso(told.get());
        } catch (IllegalArgumentException e) {
            wrong(
                    number,
                    Why.CODE_UNKNOWN,
                    told.get().substring(0, Math.min(20, told.get().length())));
            return;
        }
        if (areas.containsKey(code)) {
            wrong(number, Why.PROVINCE_TWICE, code.iso());
            return;
        }
        JsonNode geometry = feature.path("geometry");
        JsonNode coordinates = geometry.path("coordinates");
        Optional<Why> against = switch (geometry.path("type").asString("")) {
            case "Polygon" -> area(code, Stream.of(coordinates));
            case "MultiPolygon" -> area(code, coordinates.valueStream());
            default -> Optional.of(Why.NOT_AN_AREA);
        };
        against.ifPresent(why -> wrong(number, why, code.iso()));
    }

    /** Keeps the area; or says the first thing that is wrong with it. */
    private Optional<Why> area(PlaceCode code, Stream<JsonNode> polygons) {
        List<List<Position>> rings = new ArrayList<>();
        for (JsonNode ring : polygons.flatMap(JsonNode::valueStream).toList()) {
            List<Position> positions = new ArrayList<>();
            for (JsonNode position : ring) {
                if (position.size() < 2
                        || !position.get(0).isNumber()
                        || !position.get(1).isNumber()) {
                    return Optional.of(Why.POSITION_BROKEN);
                }
                Position read =
                        new Position(position.get(0).asDouble(), position.get(1).asDouble());
                Optional<Why> against = against(read);
                if (against.isPresent()) {
                    return against;
                }
                positions.add(read);
            }
            if (positions.size() < 4) {
                return Optional.of(Why.RING_SHORT);
            }
            if (!positions.getFirst().equals(positions.getLast())) {
                return Optional.of(Why.RING_OPEN);
            }
            rings.add(positions);
        }
        if (rings.isEmpty()) {
            return Optional.of(Why.NOT_AN_AREA);
        }
        areas.put(code, new ProvinceOutline(code, rings));
        return Optional.empty();
    }

    private static Optional<Why> against(Position position) {
        if (inside(position)) {
            return Optional.empty();
        }
        if (inside(new Position(/* longitude= */ position.latitude(), /* latitude= */ position.longitude()))) {
            return Optional.of(Why.SWAPPED);
        }
        return Optional.of(
                Math.abs(position.longitude()) > MOST_DEGREES || Math.abs(position.latitude()) > MOST_DEGREES / 2
                        ? Why.NOT_DEGREES
                        : Why.ELSEWHERE);
    }

    private static boolean inside(Position position) {
        return position.longitude() >= WEST
                && position.longitude() <= EAST
                && position.latitude() >= SOUTH
                && position.latitude() <= NORTH;
    }

    private List<PlaceCode> outside() {
        return provinces.stream()
                .filter(province -> Optional.ofNullable(areas.get(province.code()))
                        .filter(area -> area.holds(new Position(province.longitude(), province.latitude())))
                        .isEmpty())
                .map(Province::code)
                .toList();
    }
}
