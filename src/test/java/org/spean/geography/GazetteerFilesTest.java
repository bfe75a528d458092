package org.spean.geography;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.geography.PlaceFault.Why;

/** The four files of a gazetteer, and what is wrong with them. */
class GazetteerFilesTest {

    private static final List<Province> PROVINCES = Gazetteers.shipped().provinces();

    private static GazetteerFiles.Read read(List<BroughtFile> files) {
        return GazetteerFiles.read(files, PROVINCES);
    }

    private static List<PlaceFault> faults(PlaceKind kind, UnaryOperator<String> spoil) {
        Map<PlaceKind, String> texts = WholeCountry.texts();
        texts.computeIfPresent(kind, (each, text) -> spoil.apply(text));
        GazetteerFiles.Read read = read(WholeCountry.files(texts));
        assertThat(read.rows()).as("nothing is taken of a faulty one").isEmpty();
        return read.faults();
    }

    /** Puts another line in the place of the one with this number. */
    private static UnaryOperator<String> line(int number, UnaryOperator<String> other) {
        return text -> {
            List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
            lines.set(number - 1, other.apply(lines.get(number - 1)));
            return String.join("\n", lines);
        };
    }

    @Test
    void aWholeCountryIsReadInItsFullSize() {
        GazetteerFiles.Read read = read(WholeCountry.files());

        assertThat(read.faults()).isEmpty();
        assertThat(PlaceCounts.of(read.rows())).isEqualTo(WholeCountry.COUNTS);
        assertThat(read.rows())
                .filteredOn(row -> row.code().digits().equals("0110"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.khmer()).isEqualTo("ប៉ោយប៉ែត");
                    assertThat(row.ungegn()).isEqualTo("Paôypêt");
                    assertThat(row.typeKhmer()).isEqualTo("ក្រុង");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # level | line | what stands there instead                       | column | why
                    DISTRICT | 5   | ,ស្វាយ,Svay,,District,ស្រុក                     | code   | CODE_EMPTY
                    DISTRICT | 5   | 104,ស្វាយ,Svay,,District,ស្រុក                  | code   | CODE_ZERO_LOST
                    VILLAGE  | 70  | 1010108,ស្វាយ,Svay                              | code   | CODE_ZERO_LOST
                    DISTRICT | 5   | 01041,ស្វាយ,Svay,,District,ស្រុក                | code   | CODE_LENGTH
                    COMMUNE  | 90  | 0104,ស្វាយ,Svay,,Commune,ឃុំ                    | code   | CODE_LENGTH
                    DISTRICT | 5   | 01x4,ស្វាយ,Svay,,District,ស្រុក                 | code   | CODE_NOT_DIGITS
                    VILLAGE  | 9   | ០១០១០១០៨,ស្វាយ,Svay                            | code   | CODE_NOT_DIGITS
                    DISTRICT | 5   | 2601,ស្វាយ,Svay,,District,ស្រុក                 | code   | CODE_NO_PROVINCE
                    VILLAGE  | 7   | 00010108,ស្វាយ,Svay                             | code   | CODE_NO_PROVINCE
                    VILLAGE  | 9   | 01010101,ស្វាយ,Svay                             | code   | CODE_TWICE
                    VILLAGE  | 9   | 01019901,ស្វាយ,Svay                             | code   | PARENT_MISSING
                    COMMUNE  | 9   | 019901,ស្វាយ,Svay,,Commune,ឃុំ                  | code   | PARENT_MISSING
                    VILLAGE  | 100 | 01010108,,Svay                                  | km     | KHMER_EMPTY
                    COMMUNE  | 100 | 010108,ស្វាយ,,,Commune,ឃុំ                     | latin  | LATIN_EMPTY
                    VILLAGE  | 100 | 01010108,Svay,Svay                              | km     | KHMER_NOT_KHMER
                    COMMUNE  | 100 | 010108,?????,Svay,,Commune,ឃុំ                  | km     | LETTER_BROKEN
                    VILLAGE  | 100 | 01010108,ស្វាយ,ស្វាយ                            | latin  | LATIN_IS_KHMER
                    DISTRICT | 5   | 0104,ស្វាយ,Svay,ស្វាយ,District,ស្រុក             | ungegn | LATIN_IS_KHMER
                    DISTRICT | 5   | 0104,ស្វាយ,Svay,,ស្រុក,ស្រុក                     | type_en | LATIN_IS_KHMER
                    VILLAGE  | 100 | 01010108,ស្វាយ,Sv\uFFFDy                        | latin  | LETTER_BROKEN
                    VILLAGE  | 100 | 01010108,ស្វាយ                                  |        | CELLS
                    VILLAGE  | 100 | 01010108,ស្វាយ,Svay,Prey                        |        | CELLS
                    PROVINCE | 3   | 02,កំពត,Battambang,,Province,ខេត្ត                | km     | PROVINCE_NAME
                    PROVINCE | 3   | 02,បាត់ដំបង,Kampot,,Province,ខេត្ត              | latin  | PROVINCE_NAME
                    """)
    void eachFaultIsNamedByFileLineAndColumn(PlaceKind kind, int number, String instead, String column, Why why) {
        String planted = instead.replace("\\uFFFD", "\uFFFD");
        List<PlaceFault> faults = faults(kind, line(number, line -> planted));

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(WholeCountry.name(kind));
            assertThat(fault.row()).isEqualTo(number);
            assertThat(fault.column()).isEqualTo(column == null ? "" : column);
            assertThat(fault.why()).isEqualTo(why);
        });
    }

    @Test
    void manyPlantedFaultsAreAllNamedAtOnce() {
        Map<PlaceKind, String> texts = WholeCountry.texts();
        texts.computeIfPresent(PlaceKind.VILLAGE, (kind, text) -> {
            String spoiled = text;
            for (int number = 100; number < 130; number++) {
                spoiled = line(number, line -> line.substring(1)).apply(spoiled);
            }
            return spoiled;
        });

        assertThat(read(WholeCountry.files(texts)).faults())
                .hasSize(30)
                .allMatch(fault ->
                        fault.why() == Why.CODE_ZERO_LOST && fault.column().equals("code"))
                .extracting(PlaceFault::row)
                .startsWith(100, 101)
                .endsWith(129);
    }

    @Test
    void moreFaultsThanAnybodyReadsAreCounted() {
        List<PlaceFault> faults = faults(PlaceKind.VILLAGE, text -> text.replace("\n0", "\n"));

        assertThat(faults).hasSize(201).last().satisfies(fault -> {
            assertThat(fault.why()).isEqualTo(Why.AND_MORE);
            assertThat(Integer.parseInt(fault.detail())).isGreaterThan(5_000);
        });
    }

    @Test
    void aVillageMayLackItsLatinNameOrBeANumber() {
        Map<PlaceKind, String> texts = WholeCountry.texts();
        texts.computeIfPresent(
                PlaceKind.VILLAGE,
                (kind, text) -> line(50, line -> line.substring(0, 8) + ",ស្វាយ, ")
                        .andThen(line(51, line -> line.substring(0, 8) + ",១០.១១,Phum 10.11"))
                        .apply(text));

        assertThat(read(WholeCountry.files(texts)).faults()).isEmpty();
    }

    @Test
    void aNameThatIsTooLongIsNamed() {
        assertThat(faults(PlaceKind.VILLAGE, line(50, line -> line.substring(0, 8) + ",ស្វាយ," + "x".repeat(101))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.why()).isEqualTo(Why.NAME_TOO_LONG));
    }

    @Test
    void aMissingProvinceIsNamedWithAllThatHangsOnIt() {
        List<PlaceFault> faults = faults(PlaceKind.PROVINCE, line(26, line -> ""));

        assertThat(faults)
                .anyMatch(fault ->
                        fault.why() == Why.PROVINCE_MISSING && fault.detail().equals("25"));
        assertThat(faults)
                .as("its eight districts, and not all that lies in them")
                .filteredOn(fault -> fault.why() == Why.PARENT_MISSING)
                .hasSize(8)
                .allMatch(fault -> fault.detail().equals("25"));
    }

    @Test
    void filesThatAreNoTablesAreNamed() {
        assertThat(whole(Why.NOT_UTF8, "code,km,latin\n".getBytes(UTF_16LE))).isTrue();
        assertThat(whole(Why.NOT_UTF8, new byte[] {'c', 'o', 'd', 'e', '\n', (byte) 0xE1, 'x'}))
                .isTrue();
        assertThat(whole(Why.NO_ROWS, "code,km,latin\n".getBytes(UTF_8))).isTrue();
        assertThat(whole(Why.NO_ROWS, new byte[0])).isTrue();
        assertThat(whole(Why.NOT_A_TABLE, "code,km,latin\n01010101,\"ស្វាយ,Svay\n".getBytes(UTF_8)))
                .isTrue();
        assertThat(whole(Why.COLUMN_MISSING, "code,khmer,latin\n01010101,ស្វាយ,Svay\n".getBytes(UTF_8)))
                .isTrue();
        assertThat(whole(Why.COLUMN_UNKNOWN, "code,km,latin,more\n01010101,ស្វាយ,Svay,x\n".getBytes(UTF_8)))
                .isTrue();
        assertThat(whole(Why.GZIP_BROKEN, new byte[] {0x1F, (byte) 0x8B, 8, 0, 1, 2, 3}))
                .isTrue();
        assertThat(whole(Why.TOO_LARGE, WholeCountry.packed(new byte[21 * 1024 * 1024])))
                .isTrue();
    }

    /** Whether this, brought as the villages, is refused for this. */
    private static boolean whole(Why why, byte[] villages) {
        List<BroughtFile> files = new ArrayList<>(WholeCountry.files());
        files.set(3, new BroughtFile("kh-villages.csv", villages));
        GazetteerFiles.Read read = read(files);
        return read.rows().isEmpty()
                && read.faults().stream()
                        .anyMatch(fault -> fault.why() == why && fault.file().equals("kh-villages.csv"));
    }

    @Test
    void whichFilesAreMissingTwiceOrUnknownIsSaid() {
        List<BroughtFile> files = WholeCountry.files();
        assertThat(read(files.subList(0, 3)).faults())
                .singleElement()
                .isEqualTo(new PlaceFault("", 0, "", Why.FILE_MISSING, "VILLAGE"));
        assertThat(read(List.of()).faults()).hasSize(4);

        List<BroughtFile> twice = new ArrayList<>(files);
        twice.add(new BroughtFile("again-villages.csv.gz", files.get(3).bytes()));
        assertThat(read(twice).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.why()).isEqualTo(Why.FILE_TWICE));

        List<BroughtFile> unknown = new ArrayList<>(files);
        unknown.add(new BroughtFile("notes.csv", "code,km,latin\n1,ក,a\n".getBytes(UTF_8)));
        assertThat(read(unknown).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.why()).isEqualTo(Why.LEVEL_UNKNOWN));
    }

    @Test
    void aFileWithoutATellingNameIsKnownByItsCodesAndAMarkBeforeItDoesNoHarm() {
        List<BroughtFile> files = new ArrayList<>(WholeCountry.files());
        String text = "\uFEFF"
                + WholeCountry.texts().getOrDefault(PlaceKind.DISTRICT, "").replace("\n", "\r\n");
        files.set(1, new BroughtFile("table 2.csv", text.getBytes(UTF_8)));

        assertThat(read(files).faults()).isEmpty();
    }
}
