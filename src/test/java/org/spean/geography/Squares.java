package org.spean.geography;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A boundaries file in which every province is a small square around its capital. */
public final class Squares {

    private static final double HALF = 0.1;

    private Squares() {}

    public static String of(List<Province> provinces) {
        return with(provinces, (lon, lat) -> new double[] {lon, lat});
    }

    /** Turns a position into what stands in the file. */
    interface Written {

        double[] of(double longitude, double latitude);
    }

    static String with(List<Province> provinces, Written written) {
        return file(provinces, province -> ring(province, 0, written));
    }

    private static String file(List<Province> provinces, Function<Province, String> ring) {
        return provinces.stream()
                .map(each -> """
                        {"type":"Feature","properties":{"shapeISO":"%s"},"geometry":{"type":"Polygon","coordinates":[[%s]]}}""".formatted(each.code().iso(), ring.apply(each)))
                .collect(Collectors.joining(",\n", "{\"type\":\"FeatureCollection\",\"features\":[\n", "\n]}"));
    }

    static String ring(Province province) {
        return ring(province, 0);
    }

    static String ring(Province province, double north) {
        return ring(province, north, (lon, lat) -> new double[] {lon, lat});
    }

    private static String ring(Province province, double north, Written written) {
        return Stream.of(new int[] {-1, -1}, new int[] {1, -1}, new int[] {1, 1}, new int[] {-1, 1}, new int[] {-1, -1})
                .map(corner -> written.of(
                        province.longitude() + HALF * corner[0], province.latitude() + north + HALF * corner[1]))
                .map(position -> String.format(Locale.ROOT, "[%.4f,%.4f]", position[0], position[1]))
                .collect(Collectors.joining(","));
    }
}
