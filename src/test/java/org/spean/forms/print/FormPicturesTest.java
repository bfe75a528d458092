package org.spean.forms.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spean.forms.FormDefinition;
import org.spean.vocabulary.Language;

/**
 * Every page of every form, blank and filled, in both languages, looks as its picture does, which somebody has looked at. Where
 * one does not, the page as it is now lies in {@code target/form-pages}: look at it, and if it is right put it beside this class's
 * other pictures. Copies differ by whom they are for: all of them are compared of the one that is signed in three.
 */
class FormPicturesTest {

    /** Dots an inch: letters can be told apart, and all pictures together have less than 4 MB. */
    private static final float DOTS = 48;

    /** Two values of one dot, of 255, that no eye tells apart. */
    private static final int ALIKE = 40;

    /** So many dots of ten thousand may be different: edges of letters are drawn a little otherwise by another Java. */
    private static final int OF_TEN_THOUSAND = 10;

    private static final Path NOW = Path.of("target", "form-pages");

    static Stream<Arguments> prints() {
        return Stream.of(Language.values()).flatMap(language -> {
            Stream<Arguments> blank = Samples.forms().stream()
                    .map(form ->
                            Arguments.of(form + "-" + language.tag(), Samples.blank(Samples.form(form), language)));
            Stream<Arguments> filled = Stream.of("form-1", "form-5")
                    .map(form -> Arguments.of(
                            form + "-" + language.tag() + "-filled", Samples.first(whole(form, language))));
            Stream<Arguments> codes = Stream.of("form-1", "form-5")
                    .map(form -> Arguments.of(form + "-" + language.tag() + "-codes", codes(form, language)));
            Stream<Arguments> copies =
                    Stream.of(Arguments.of("form-4-" + language.tag() + "-copies", whole("form-4", language)));
            return Stream.of(blank, filled, codes, copies).flatMap(each -> each);
        });
    }

    private static FormPrint whole(String word, Language language) {
        FormDefinition form = Samples.form(word);
        return Samples.whole(form, language, Samples.filled(form, language));
    }

    private static FormPrint codes(String word, Language language) {
        FormDefinition form = Samples.form(word);
        return Samples.first(FormPrint.codesOnly(form, language, Samples.filled(form, language)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("prints")
    void everyPageLooksAsItsPicture(String name, FormPrint print) throws IOException {
        List<String> different = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(Samples.print(print))) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                String picture = "%s-%02d.png".formatted(name, page + 1);
                BufferedImage now = renderer.renderImageWithDPI(page, DOTS, ImageType.GRAY);
                if (!like(picture, now)) {
                    Files.createDirectories(NOW);
                    ImageIO.write(coarse(now), "png", NOW.resolve(picture).toFile());
                    different.add(picture);
                }
            }
            String beyond = "%s-%02d.png".formatted(name, document.getNumberOfPages() + 1);
            assertThat(FormPicturesTest.class.getResource("pages/" + beyond))
                    .as("a page is missing now")
                    .isNull();
        }
        assertThat(different).as("pages that lie in target/form-pages").isEmpty();
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

    private static boolean like(String picture, BufferedImage now) throws IOException {
        try (InputStream stream = FormPicturesTest.class.getResourceAsStream("pages/" + picture)) {
            if (stream == null) {
                return false;
            }
            BufferedImage was = ImageIO.read(stream);
            if (was.getWidth() != now.getWidth() || was.getHeight() != now.getHeight()) {
                return false;
            }
            long different = 0;
            for (int y = 0; y < now.getHeight(); y++) {
                for (int x = 0; x < now.getWidth(); x++) {
                    int before = was.getRaster().getSample(x, y, 0);
                    different += Math.abs(before - now.getRaster().getSample(x, y, 0)) > ALIKE ? 1 : 0;
                }
            }
            return different * 10_000 <= (long) OF_TEN_THOUSAND * now.getWidth() * now.getHeight();
        }
    }
}
