package org.spean.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.vocabulary.Language;

/** A document on paper, read back by another program than the one that wrote it. */
class PaperTest {

    private static final String KHMER =
            "សេវាកម្មសម្រាប់ជនរងគ្រោះដោយអំពើជួញដូរមនុស្សនៅខេត្តបាត់ដំបង ស្ត្រី កុមារ ក្រុមគ្រួសារ ការស្តារនីតិសម្បទា និងសមាហរណកម្ម";

    private static final Ink INK = Ink.of(11);

    @ParameterizedTest
    @ValueSource(
            strings = {
                KHMER,
                "ស្ត្រីខ្មែរ ព្រះសីហនុ ត្បូងឃ្មុំ ឧត្តរមានជ័យ",
                "Đà Nẵng, Châu Đốc: Vietnamese",
                "“quoted” – dash · ឃ្លាចម្រុះ mixed ០១២ 012"
            })
    void whatIsCopiedOutIsWhatWasWritten(String words) throws IOException {
        byte[] paper = paper(flow -> flow.add(Rows.paragraph(Text.of(words, INK), flow.width())));

        assertThat(bare(text(paper))).isEqualTo(bare(words));
    }

    @Test
    void khmerIsBrokenBetweenWordsOnly() {
        List<Integer> ends = new ArrayList<>();
        com.ibm.icu.text.BreakIterator words = Letters.lines();
        words.setText(KHMER);
        for (int end = words.first(); end >= 0; end = words.next()) {
            ends.add(end);
        }
        int at = 0;
        List<Line> lines = Line.of(Text.of(KHMER, INK), 120);
        for (Line line : lines) {
            for (Line.Word word : line.words()) {
                at += word.shaped().text().length();
            }
            assertThat(ends).contains(at);
            assertThat(line.width()).isLessThanOrEqualTo(120);
        }
        assertThat(lines).hasSizeGreaterThan(4);
        assertThat(at).isEqualTo(KHMER.length());
    }

    @Test
    void subscriptsTakeNoRoomOfTheirOwn() {
        assertThat(Faces.shape("ស្ត្រី", false).units())
                .isLessThan(Faces.shape("សតរ", false).units());
    }

    @Test
    void aWordThatIsWiderThanTheColumnIsBrokenBetweenLetters() {
        List<Line> lines = Line.of(Text.of("w".repeat(300), INK), 100);

        assertThat(lines)
                .hasSizeGreaterThan(10)
                .allSatisfy(line -> assertThat(line.width()).isLessThanOrEqualTo(100));
        assertThat(lines.stream()
                        .mapToInt(
                                line -> line.words().getFirst().shaped().text().length())
                        .sum())
                .isEqualTo(300);
    }

    @Test
    void controlCharactersAndTurnedDirectionsStayOut() {
        assertThat(Letters.clean("a\u0000b\u202Ec\u2066d\u0007\te\nf\uD800")).isEqualTo("abcd e f");
    }

    @Test
    void contentsKnowThePagesThatComeLater() throws IOException {
        byte[] paper = paper(flow -> {
            flow.add(Rows.paragraph(Text.of("chapter on " + flow.pageOf("to:chapter"), INK), flow.width()));
            flow.turn();
            flow.add(Rows.paragraph(Text.of("word ".repeat(3000), INK), flow.width()));
            flow.add(Rows.together(Rows.paragraph(Text.of("Chapter", INK), flow.width()), Slice.Kind.HEADING_1)
                    .at("to:chapter")
                    .outlined("Chapter", 1));
        });

        try (PDDocument document = Loader.loadPDF(paper)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(4);
            assertThat(page(document, 1)).contains("chapter on " + pages);
            assertThat(page(document, pages)).contains("Chapter", "page " + pages + " of " + pages);
            assertThat(document.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("Chapter");
        }
    }

    @Test
    void aHeadingIsNeverLeftAloneAtTheFootOfAPage() throws IOException {
        for (int lines = 40; lines < 60; lines++) {
            int before = lines;
            byte[] paper = paper(flow -> {
                for (int line = 0; line < before; line++) {
                    flow.add(Rows.paragraph(Text.of("line", INK), flow.width()));
                }
                flow.add(Rows.staying(Rows.paragraph(Text.of("HEADING", INK), flow.width())));
                flow.add(Rows.paragraph(Text.of("first\u2028second".replace('\u2028', ' '), INK), flow.width()));
            });
            try (PDDocument document = Loader.loadPDF(paper)) {
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    String text = page(document, page);
                    assertThat(text.contains("HEADING")).isEqualTo(text.contains("first second"));
                }
            }
        }
    }

    @Test
    void theDocumentSaysItsTitleAndLanguageAndNobodysName() throws IOException {
        byte[] paper = paper(flow -> flow.add(Rows.paragraph(Text.of(KHMER, INK), flow.width())));

        try (PDDocument document = Loader.loadPDF(paper)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("សៀវភៅ");
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("km");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).as("only the glyphs used").matches("[A-Z]{6}\\+.*");
                }
            }
        }
    }

    private static byte[] paper(Consumer<Flow> content) {
        Frame frame = new Frame(
                new Frame.Margins(60, 50, 60),
                (canvas, page) -> canvas.write(
                        Text.of("page " + page.number() + " of " + page.of(), INK), 50, page.height() - 40));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Paper("សៀវភៅ", Language.KHMER, frame).write(out, content);
        return out.toByteArray();
    }

    private static String text(byte[] paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(document).replace("page 1 of 1", "");
        }
    }

    private static String page(PDDocument document, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(document);
    }

    /** White is where the program that reads thinks words end. */
    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }
}
