package org.spean.files.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.spean.Evidence;
import org.spean.files.Brought;
import org.spean.files.FileFault;
import org.spean.files.Papers;

/** What is drawn of files as people bring them, and which are refused. */
@Timeout(60)
class WorksTest {

    private static final String DRAWING = "1 0 0 rg 0 421 595 421 re f 0 0 1 rg 0 0 595 421 re f";

    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Reading.file(folder, bytes);
    }

    private Drawn draws(byte[] bytes) throws IOException {
        return Reading.draws(folder, bytes);
    }

    private FileFault refuses(byte[] bytes) {
        return Reading.refuses(folder, bytes);
    }

    private static BufferedImage seen(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static boolean red(BufferedImage picture, double x, double y) {
        int colour = picture.getRGB((int) (x * picture.getWidth()), (int) (y * picture.getHeight()));
        return (colour >> 16 & 255) > 200 && (colour & 255) < 60;
    }

    @Test
    void aPictureIsDrawnAnewAndSmallEnough() throws IOException {
        for (String format : new String[] {"jpeg", "png"}) {
            Drawn drawn = draws(Brought.picture(format, 3000, 1000));

            assertThat(drawn.pages()).hasSize(1);
            BufferedImage page = seen(drawn.pages().getFirst());
            assertThat(page.getWidth()).isEqualTo(Drawn.PAGE_EDGE);
            assertThat(page.getHeight()).isEqualTo(800);
            assertThat(red(page, 0.5, 0.2)).isTrue();
            assertThat(red(page, 0.5, 0.8)).isFalse();
            BufferedImage thumbnail = seen(drawn.thumbnail());
            assertThat(thumbnail.getWidth()).isEqualTo(Drawn.THUMBNAIL_EDGE);
            assertThat(thumbnail.getHeight()).isEqualTo(80);
        }
        assertThat(seen(draws(Brought.picture("png", 30, 20)).pages().getFirst())
                        .getWidth())
                .as("never larger than it was")
                .isEqualTo(30);
    }

    @Test
    void aPictureOfManyPixelsIsReadWithFewerOfThem() throws IOException {
        BufferedImage page =
                seen(draws(Brought.picture("jpeg", 4800, 3200)).pages().getFirst());

        assertThat(page.getWidth()).isEqualTo(Drawn.PAGE_EDGE);
        assertThat(page.getHeight()).isEqualTo(1600);
        assertThat(red(page, 0.9, 0.4)).isTrue();
        assertThat(red(page, 0.9, 0.6)).isFalse();
    }

    @Test
    void whereAPhotoWasTakenIsGone() throws IOException {
        byte[] photo = Brought.photo(400, 300, 1);
        assertThat(text(photo)).contains("Exif", Brought.PLACE);

        Drawn drawn = draws(photo);

        for (byte[] jpeg : new byte[][] {drawn.pages().getFirst(), drawn.thumbnail()}) {
            assertThat(text(jpeg)).doesNotContain("Exif", "GPS", "11.5564");
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void whicheverWayTheCameraWasHeldThePictureStandsUpright() throws IOException {
        // Where the upper half of what the camera wrote ends up, in eight ways (Exif 2.3, 0x0112).
        Map<Integer, double[]> redAt = Map.of(
                1, new double[] {0.5, 0.1},
                2, new double[] {0.5, 0.1},
                3, new double[] {0.5, 0.9},
                4, new double[] {0.5, 0.9},
                5, new double[] {0.1, 0.5},
                6, new double[] {0.9, 0.5},
                7, new double[] {0.9, 0.5},
                8, new double[] {0.1, 0.5});
        for (Map.Entry<Integer, double[]> each : new TreeMap<>(redAt).entrySet()) {
            BufferedImage page =
                    seen(draws(Brought.photo(400, 300, each.getKey())).pages().getFirst());
            assertThat(page.getWidth()).as("%s", each.getKey()).isEqualTo(each.getKey() < 5 ? 400 : 300);
            double x = each.getValue()[0];
            double y = each.getValue()[1];
            assertThat(red(page, x, y)).as("%s", each.getKey()).isTrue();
            assertThat(red(page, 1 - x, 1 - y)).as("%s", each.getKey()).isFalse();
        }
    }

    @Test
    void throughAPictureOneSeesWhite() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB), "png", png);

        assertThat(seen(draws(png.toByteArray()).pages().getFirst()).getRGB(9, 9) & 0xFFFFFF)
                .isEqualTo(0xFFFFFF);
    }

    @Test
    @Evidence("5.2.2")
    void whatAFileIsItsBytesSay() {
        assertThat(refuses(Brought.program())).isEqualTo(FileFault.OTHER_KIND);
        assertThat(refuses(Papers.text("<svg xmlns='http://www.w3.org/2000/svg'/>")))
                .isEqualTo(FileFault.OTHER_KIND);
        assertThat(refuses(Papers.text("GIF89a and more"))).isEqualTo(FileFault.OTHER_KIND);
        assertThat(refuses(Papers.text("\0\0\0\30ftypheic and more"))).isEqualTo(FileFault.HEIC);
        assertThat(refuses(Papers.text("RIFF\0\0\0\0WEBPVP8 and more"))).isEqualTo(FileFault.WEBP);
        assertThat(refuses(Papers.text("%PDF-1.7 and no more"))).isEqualTo(FileFault.BROKEN);
    }

    @Test
    void halfAPictureIsRefused() {
        for (String format : new String[] {"jpeg", "png"}) {
            byte[] whole = Brought.picture(format, 800, 600);
            assertThat(refuses(Arrays.copyOf(whole, whole.length / 2)))
                    .as(format)
                    .isEqualTo(FileFault.BROKEN);
            assertThat(refuses(Arrays.copyOf(whole, 20))).as(format).isEqualTo(FileFault.BROKEN);
        }
        byte[] jpeg = Brought.picture("jpeg", 800, 600);
        byte[] torn = Brought.bytes(Arrays.copyOf(jpeg, jpeg.length / 2), new byte[] {(byte) 0xFF, (byte) 0xD9});
        assertThat(refuses(torn)).as("with an end, and without its middle").isEqualTo(FileFault.BROKEN);
    }

    @Test
    void aPictureThatSaysThatItIsHugeIsNotDecoded() {
        assertThat(refuses(Brought.hollowJpeg(60_000, 60_000))).isEqualTo(FileFault.TOO_MANY_PIXELS);
        assertThat(refuses(Brought.hollowPng(60_000, 60_000))).isEqualTo(FileFault.TOO_MANY_PIXELS);
        assertThat(refuses(Brought.hollowPng(2_000_000_000, 2_000_000_000))).isEqualTo(FileFault.TOO_MANY_PIXELS);
    }

    @Test
    void thePagesOfAPaperAreDrawn() throws IOException {
        Drawn drawn = draws(Papers.pages(3, DRAWING));

        assertThat(drawn.pages()).hasSize(3);
        BufferedImage page = seen(drawn.pages().get(2));
        assertThat(page.getWidth()).isEqualTo(1239);
        assertThat(page.getHeight()).isEqualTo(1754);
        assertThat(red(page, 0.5, 0.2)).isTrue();
        assertThat(red(page, 0.5, 0.8)).isFalse();
        assertThat(seen(drawn.thumbnail()).getHeight()).isEqualTo(Drawn.THUMBNAIL_EDGE);
    }

    @Test
    @Evidence("5.3.1")
    void ofScriptsInAPaperOnlyThePicturesOfItsPagesStay() throws IOException {
        byte[] paper = Papers.page("", "", Papers.text(DRAWING));
        String scripted =
                text(paper).replace("/Type/Catalog", "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/Type/Catalog");

        for (byte[] jpeg : draws(Papers.text(scripted)).pages()) {
            assertThat(text(jpeg)).startsWith("\u00ff\u00d8\u00ff").doesNotContain("JavaScript", "app.alert");
        }
    }

    @Test
    void moreThanThirtyPagesAreRefusedWhateverThePaperSaysOfTheirNumber() throws IOException {
        assertThat(draws(Papers.pages(30, "")).pages()).hasSize(30);
        assertThat(refuses(Papers.pages(31, ""))).isEqualTo(FileFault.TOO_MANY_PAGES);
        assertThat(refuses(Papers.pages(31, 1, ""))).isEqualTo(FileFault.TOO_MANY_PAGES);
        assertThat(refuses(Papers.pages(1, 1_000_000, ""))).isEqualTo(FileFault.TOO_MANY_PAGES);
        assertThat(refuses(Papers.pages(0, ""))).isEqualTo(FileFault.BROKEN);
    }

    @Test
    void aLockedPaperIsRefusedWithAPasswordAndWithoutOne() throws IOException {
        for (String password : new String[] {"secret", ""}) {
            ByteArrayOutputStream locked = new ByteArrayOutputStream();
            try (PDDocument paper = new PDDocument()) {
                paper.addPage(new PDPage());
                paper.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
                paper.save(locked);
            }
            assertThat(refuses(locked.toByteArray())).as(password).isEqualTo(FileFault.LOCKED);
        }
    }

    @Test
    void moreFilesThanPlacesWaitAndAreThenSentAway() throws Exception {
        Works none = new Works(0, Duration.ofMillis(1), Pdf.STEP);
        byte[] picture = Brought.picture("png", 10, 10);
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> none.draw(file(picture)))
                .satisfies(said -> assertThat(said.why()).isEqualTo(FileFault.BUSY));

        Works one = new Works(1, Duration.ofSeconds(30), Pdf.STEP);
        CountDownLatch done = new CountDownLatch(4);
        for (int each = 0; each < 4; each++) {
            Path file = Files.write(folder.resolve("picture" + each), picture);
            Thread.ofVirtual().start(() -> {
                try {
                    one.draw(file);
                    done.countDown();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        done.await();
    }
}
