package org.spean.files.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.spean.Evidence;
import org.spean.files.Brought;
import org.spean.files.FileFault;
import org.spean.files.Papers;

/** PDFs that would fill memory and time are refused before they do. */
@Timeout(60)
class PaperBombsTest {

    private static final String FLATE = "/Filter/FlateDecode";

    @TempDir
    Path folder;

    private FileFault refuses(byte[] bytes) {
        return Reading.refuses(folder, bytes);
    }

    @Test
    @Evidence("5.2.3")
    void whatUnpacksToMoreThanAnyPaperIsRefusedWhereverItIsPacked() {
        byte[] blanks = Papers.packedBlanks(3);
        Map<String, byte[]> bombs = new TreeMap<>();
        bombs.put("in a drawing", Papers.page("", FLATE, blanks));
        bombs.put(
                "packed twice",
                Papers.page("", "/Filter[/FlateDecode/RunLengthDecode]", Papers.packed(runs(1_400_000))));
        bombs.put(
                "in other letters",
                Papers.page(
                        "",
                        "/Filter[/ASCIIHexDecode/Fl#61teDecode]",
                        hex(blanks).getBytes(StandardCharsets.US_ASCII)));
        bombs.put(
                "in a picture",
                picture("/Width 5000/Height 5000/ColorSpace/DeviceRGB/BitsPerComponent 8" + FLATE, blanks));
        bombs.put("where the objects are", objects(blanks));
        bombs.forEach((where, bomb) -> {
            assertThat(bomb.length).as(where).isLessThan(2_000_000);
            assertThat(refuses(bomb)).as(where).isEqualTo(FileFault.TOO_MUCH_INSIDE);
        });
    }

    /** So many bytes, each two of which stand for 128 blanks. */
    private static byte[] runs(int length) {
        byte[] runs = new byte[length];
        for (int each = 0; each < length; each += 2) {
            runs[each] = (byte) 129;
            runs[each + 1] = ' ';
        }
        return runs;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT) + ">";
    }

    private static byte[] picture(String dictionary, byte[] content) {
        return Papers.page(
                "/XObject<</P 5 0 R>>",
                "",
                Papers.text("400 0 0 400 0 0 cm /P Do"),
                Papers.stream("/Type/XObject/Subtype/Image" + dictionary, content));
    }

    /** A paper whose list of pages is packed together with much else. */
    private static byte[] objects(byte[] packed) {
        String paper = "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n9 0 obj\n";
        byte[] stream = Papers.stream("/Type/ObjStm/N 1/First 4" + FLATE, packed);
        int place = paper.indexOf("9 0 obj");
        int table = paper.length() + stream.length + 8;
        // Type 2: object 2 is the first in object 9.
        byte[] entries = {
            0,
            0,
            0,
            0,
            1,
            0,
            9,
            0,
            2,
            0,
            9,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            1,
            (byte) (place >> 8),
            (byte) place,
            0
        };
        byte[] end = Papers.stream("/Type/XRef/Size 10/W[1 2 1]/Root 1 0 R", entries);
        return Brought.bytes(
                Papers.text(paper),
                stream,
                Papers.text("\nendobj\n10 0 obj\n"),
                end,
                Papers.text("\nendobj\nstartxref\n" + table + "\n%%EOF"));
    }

    @Test
    void whatOnlySaysThatItIsHugeTakesNoRoom() {
        assertThat(refuses(picture(
                        "/Width 60000/Height 60000/ColorSpace/DeviceGray/BitsPerComponent 1" + FLATE,
                        Papers.packed(new byte[1000]))))
                .isEqualTo(FileFault.TOO_MANY_PIXELS);
        assertThat(refuses(picture(
                        "/Width 10/Height 10/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode",
                        Brought.hollowJpeg(60_000, 60_000))))
                .isEqualTo(FileFault.TOO_MANY_PIXELS);
        assertThat(refuses(picture(
                        "/Width 10/Height 10/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/CCITTFaxDecode"
                                + "/DecodeParms<</Columns 60000/Rows 60000>>",
                        new byte[10])))
                .isEqualTo(FileFault.TOO_MANY_PIXELS);
        assertThat(refuses(picture(
                        "/Width 10/Height 10/ColorSpace/DeviceGray/BitsPerComponent 8" + FLATE
                                + "/DecodeParms<</Predictor 12/Columns 2000000000>>",
                        Papers.packed(new byte[10]))))
                .isEqualTo(FileFault.TOO_MUCH_INSIDE);
    }

    @Test
    void aPictureThatCannotBeReadIsNotLeftOutInSilence() {
        for (String filter : new String[] {"JPXDecode", "JBIG2Decode"}) {
            assertThat(refuses(picture(
                            "/Width 10/Height 10/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/" + filter,
                            new byte[10])))
                    .as(filter)
                    .isEqualTo(FileFault.UNREADABLE_PICTURES);
        }
    }

    @Test
    void whatDrawsItselfAgainAndAgainIsGivenUp() throws IOException {
        // Ten times ten times ten …: twelve deep.
        byte[][] forms = new byte[12][];
        for (int each = 0; each < forms.length; each++) {
            String next = each + 1 < forms.length ? "/Resources<</XObject<</F " + (each + 6) + " 0 R>>>>" : "";
            String draws = each + 1 < forms.length ? "/F Do ".repeat(10) : "0 0 m 9 9 l S";
            forms[each] = Papers.stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]" + next, Papers.text(draws));
        }
        Path file = Reading.file(folder, Papers.page("/XObject<</F 5 0 R>>", "", Papers.text("/F Do"), forms));
        Works impatient = new Works(1, Duration.ofSeconds(1), Duration.ofSeconds(1));

        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> impatient.draw(file))
                .satisfies(said -> assertThat(said.why()).isEqualTo(FileFault.TOO_MUCH_INSIDE));
    }

    @Test
    void whatWouldBeWorkedOutForEveryPointIsMeasuredBefore() {
        String shading = "<</ShadingType 1/ColorSpace/DeviceGray/Domain[0 600 0 900]/Function 6 0 R>>";
        for (byte[] function : new byte[][] {
            Papers.stream("/FunctionType 0/Domain[0 1 0 1]/Range[0 1]/Size[60000 30000]/BitsPerSample 1", new byte[10]),
            Papers.stream(
                    "/FunctionType 4/Domain[0 600 0 900]/Range[0 1]",
                    Papers.text("{ pop " + "sin cos ".repeat(20_000) + "}"))
        }) {
            assertThat(refuses(Papers.page(
                            "/Shading<</S 5 0 R>>", "", Papers.text("/S sh"), Papers.text(shading), function)))
                    .isEqualTo(FileFault.TOO_MUCH_INSIDE);
        }
    }

    @Test
    void whatIsPutAsideAgainAndAgainFillsNoMemory() {
        assertThat(refuses(Papers.page("", FLATE, Papers.packed(Papers.text("q ".repeat(1_000_000))))))
                .isEqualTo(FileFault.TOO_MUCH_INSIDE);
        assertThat(refuses(Papers.page("", FLATE, Papers.packed(Papers.text("1 w ".repeat(2_000_000))))))
                .isEqualTo(FileFault.TOO_MUCH_INSIDE);
    }

    @Test
    void whatLiesInItselfWithoutEndDoesNotEndTheProgram() throws IOException {
        String deep = "[".repeat(1_000_000);
        assertThat(Reading.draws(folder, Papers.page("/X " + deep, "", Papers.text("")))
                        .pages())
                .hasSize(1);
    }
}
