package org.spean.geography;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.geography.OutlineFault.Why;
import org.spean.vocabulary.PlaceCode;
import tools.jackson.databind.json.JsonMapper;

/** A boundaries file, and what is wrong with it. */
class OutlineFileTest {

    private static final List<Province> PROVINCES = Gazetteers.shipped().provinces();

    private static OutlineFile.Read read(String text) {
        return read(text.getBytes(UTF_8));
    }

    private static OutlineFile.Read read(byte[] bytes) {
        return OutlineFile.read(new BroughtFile("b.geojson", bytes), PROVINCES, JsonMapper.shared());
    }

    private static List<Why> whys(String text) {
        OutlineFile.Read read = read(text);
        assertThat(read.outlines()).as("nothing of a faulty one").isEmpty();
        return read.faults().stream().map(OutlineFault::why).distinct().toList();
    }

    @Test
    void squaresAroundTheCapitalsAreSound() {
        OutlineFile.Read read = read(Squares.of(PROVINCES));

        assertThat(read.faults()).isEmpty();
        assertThat(read.outside()).isEmpty();
        assertThat(read.outlines())
                .hasSize(25)
                .allSatisfy(outline -> assertThat(outline.rings())
                        .singleElement()
                        .satisfies(ring -> assertThat(ring).hasSize(5)));
    }

    @Test
    void aCompressedFileAndPartsInTheSeaAreReadToo() {
        String islands = Squares.of(PROVINCES)
                .replace("\"Polygon\",\"coordinates\":[[", "\"MultiPolygon\",\"coordinates\":[[[")
                .replace("]]}}", "]]]}}");

        assertThat(read(WholeCountry.packed(islands.getBytes(UTF_8))).faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "FeatureCollection"      | "Feature"                       | NOT_FEATURES
                    {"type":"FeatureColl     | x{"type":"FeatureColl           | NOT_JSON
                    "shapeISO":"KH-7"        | "name":"Kampot"                 | CODE_MISSING
                    "shapeISO":"KH-7"        | "shapeISO":"KH-26"              | CODE_UNKNOWN
                    "shapeISO":"KH-7"        | "shapeISO":"TH-7"               | CODE_UNKNOWN
                    "shapeISO":"KH-7"        | "shapeISO":"KH-8"               | PROVINCE_TWICE
                    "shapeISO":"KH-7"        | "shapeISO":"KH-8"               | PROVINCE_MISSING
                    "Polygon"                | "Point"                         | NOT_AN_AREA
                    "features"               | "crs":{"properties":{"name":"urn:ogc:def:crs:EPSG::32648"}},"features" | OTHER_SYSTEM
                    """)
    void eachFaultIsNamed(String sound, String instead, Why why) {
        String text = Squares.of(PROVINCES);
        int at = text.indexOf(sound);
        String spoiled = text.substring(0, at) + instead + text.substring(at + sound.length());

        assertThat(whys(spoiled)).contains(why);
    }

    @Test
    void positionsThatAreNoneOfCambodiaAreToldApart() {
        assertThat(whys(Squares.with(PROVINCES, (lon, lat) -> new double[] {lat, lon})))
                .containsExactly(Why.SWAPPED);
        assertThat(whys(Squares.with(PROVINCES, (lon, lat) -> new double[] {lon * 3_000, lat * 90_000})))
                .containsExactly(Why.NOT_DEGREES);
        assertThat(whys(Squares.with(PROVINCES, (lon, lat) -> new double[] {lon - 100, lat + 40})))
                .containsExactly(Why.ELSEWHERE);
    }

    @Test
    void brokenLinesAreNamed() {
        String text = Squares.of(PROVINCES);
        int ring = text.indexOf("[[[") + 2;
        int end = text.indexOf("]]]", ring);
        String first = text.substring(ring, text.indexOf(']', ring) + 1);

        assertThat(whys(text.substring(0, ring) + first + "," + first + "," + first + text.substring(end + 1)))
                .containsExactly(Why.RING_SHORT);
        assertThat(whys(text.substring(0, end + 1) + ",[104.5,12.5]" + text.substring(end + 1)))
                .containsExactly(Why.RING_OPEN);
        assertThat(whys(text.substring(0, ring) + "[\"a\",1]," + text.substring(ring)))
                .containsExactly(Why.POSITION_BROKEN);
        assertThat(whys(text.substring(0, ring) + "[104.5]," + text.substring(ring)))
                .containsExactly(Why.POSITION_BROKEN);
    }

    @Test
    void exchangedCodesAreSeenByTheirCapitals() {
        List<Province> turned = new ArrayList<>();
        for (int at = 0; at < PROVINCES.size(); at++) {
            Province province = PROVINCES.get(at);
            Province other = PROVINCES.get((at + 1) % PROVINCES.size());
            turned.add(new Province(
                    other.code(),
                    other.name(),
                    other.capital(),
                    province.latitude(),
                    province.longitude(),
                    List.of(),
                    List.of()));
        }

        OutlineFile.Read read = read(Squares.of(turned));
        assertThat(read.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.why()).isEqualTo(Why.CAPITALS_OUTSIDE);
            assertThat(fault.detail()).contains("KH-1,", "KH-25");
        });
    }

    @Test
    void oneCapitalBesideItsOutlineIsToldAndNotRefused() {
        OutlineFile.Read read = read(Squares.with(PROVINCES, (lon, lat) -> new double[] {lon, lat})
                .replace(Squares.ring(PROVINCES.get(22)), Squares.ring(PROVINCES.get(22), 0.5)));

        assertThat(read.faults()).isEmpty();
        assertThat(read.outside()).containsExactly(new PlaceCode("23"));
    }

    @Test
    void whatIsTooLargeOrNoTextIsRefused() {
        assertThat(read(new byte[OutlineFile.MOST_BYTES + 1]).faults())
                .extracting(OutlineFault::why)
                .containsExactly(Why.TOO_LARGE);
        assertThat(read(WholeCountry.packed(
                                " ".repeat(OutlineFile.MOST_BYTES + 1).getBytes(UTF_8)))
                        .faults())
                .extracting(OutlineFault::why)
                .containsExactly(Why.TOO_LARGE);
        assertThat(read(new byte[] {(byte) 0xE1, 'x', 'y'}).faults())
                .extracting(OutlineFault::why)
                .containsExactly(Why.NOT_UTF8);
        assertThat(whys("null")).containsExactly(Why.NOT_FEATURES);
        assertThat(whys("")).containsExactly(Why.NOT_FEATURES);
        assertThat(whys("{\"type\":\"FeatureCollection\",\"features\":[]}")).containsExactly(Why.PROVINCE_MISSING);
        assertThat(whys("[".repeat(100_000))).containsExactly(Why.NOT_JSON);
    }
}
