package org.spean.directory.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.directory.Tier;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;

/**
 * Every page of two books, in both languages, looks as its picture does, which somebody has looked at. Where one does not, the
 * page as it is now lies in {@code target/book-pages}: look at it, and if it is right put it beside this class's other pictures.
 */
class BookPicturesTest {

    /** Dots an inch: letters can be told apart, and all pictures together have less than 4 MB. */
    private static final float DOTS = 48;

    /** Two values of one dot, of 255, that no eye tells apart. */
    private static final int ALIKE = 40;

    /** So many dots of ten thousand may be different: edges of letters are drawn a little otherwise by another Java. */
    private static final int OF_TEN_THOUSAND = 10;

    private static final Path NOW = Path.of("target", "book-pages");

    private final Books books = new Books();

    @ParameterizedTest
    @CsvSource({"KH-2,KHMER", "KH-2,ENGLISH", "KH-12,KHMER", "KH-12,ENGLISH"})
    void everyPageLooksAsItsPicture(String place, Language language) throws IOException {
        byte[] book = books.book(Optional.of(PlaceCode.ofIso(place)), language, Tier.PARTNERS);
        List<String> different = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(book)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                String name = "%s-%s-%02d.png".formatted(place.toLowerCase(Locale.ROOT), language.tag(), page + 1);
                BufferedImage now = renderer.renderImageWithDPI(page, DOTS, ImageType.GRAY);
                if (!like(name, now)) {
                    Files.createDirectories(NOW);
                    ImageIO.write(coarse(now), "png", NOW.resolve(name).toFile());
                    different.add(name);
                }
            }
            String beyond = "%s-%s-%02d.png"
                    .formatted(place.toLowerCase(Locale.ROOT), language.tag(), document.getNumberOfPages() + 1);
            assertThat(BookPicturesTest.class.getResource("pages/" + beyond))
                    .as("a page is missing now")
                    .isNull();
        }
        assertThat(different).as("pages that lie in target/book-pages").isEmpty();
    }

    /** Sixteen greys take half the room and are told apart less than {@link #ALIKE} allows. */
    private static BufferedImage coarse(BufferedImage page) {
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                page.getRaster().setSample(x, y, 0, Math.round(page.getRaster().getSample(x, y, 0) / 17f) * 17);
            }
        }
        return page;
    }

    private static boolean like(String name, BufferedImage now) throws IOException {
        try (InputStream stream = BookPicturesTest.class.getResourceAsStream("pages/" + name)) {
            if (stream == null) {
                return false;
            }
            BufferedImage picture = ImageIO.read(stream);
            if (picture.getWidth() != now.getWidth() || picture.getHeight() != now.getHeight()) {
                return false;
            }
            long different = 0;
            for (int y = 0; y < now.getHeight(); y++) {
                for (int x = 0; x < now.getWidth(); x++) {
                    int was = picture.getRaster().getSample(x, y, 0);
                    if (Math.abs(was - now.getRaster().getSample(x, y, 0)) > ALIKE) {
                        different++;
                    }
                }
            }
            return different * 10_000 <= (long) OF_TEN_THOUSAND * now.getWidth() * now.getHeight();
        }
    }
}
