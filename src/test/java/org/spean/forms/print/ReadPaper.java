package org.spean.forms.print;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A printed form, as another program reads it. */
final class ReadPaper {

    private static final double EXACT = .05;

    /** How high it is. */
    private static final float FOOT = 48;

    private final List<String> pages = new ArrayList<>();
    private final List<String> beyond = new ArrayList<>();
    private final List<String> lastLines = new ArrayList<>();
    private final StringBuilder body = new StringBuilder();
    private String metadata = "";
    private int squares;
    private int ticks;

    private ReadPaper() {}

    static ReadPaper of(FormPrint print) {
        ReadPaper paper = new ReadPaper();
        try (PDDocument document = Loader.loadPDF(Samples.print(print))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                Margins margins = new Margins(paper.beyond);
                margins.setStartPage(page);
                margins.setEndPage(page);
                StringWriter text = new StringWriter();
                paper.drawn(document.getPage(page - 1), margins);
                margins.writeText(document, text);
                paper.pages.add(text.toString().replaceAll("\\s+", " "));
                paper.body.append(margins.body);
                paper.lastLines.add(margins.last);
            }
            paper.metadata = document.getDocumentInformation().getCOSObject().toString()
                    + document.getDocumentInformation().getTitle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paper;
    }

    /** Where words end only the reader of Khmer knows. */
    static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }

    int pages() {
        return pages.size();
    }

    String page(int number) {
        return pages.get(number - 1);
    }

    String words() {
        return String.join(" ", pages);
    }

    String bare() {
        return bare(words());
    }

    /** How often something stands above the feet of the pages, other words left out. */
    int count(String bare, String without) {
        return bare(body.toString()).replace(without, "").split(Pattern.quote(bare), -1).length - 1;
    }

    /** Texts of which a letter is outside of the margins or across an edge. */
    List<String> clipped() {
        return beyond;
    }

    /** Of each page the lowest line above its foot. */
    List<String> lastLines() {
        return lastLines;
    }

    String metadata() {
        return metadata;
    }

    int squares() {
        return squares;
    }

    int ticks() {
        return ticks;
    }

    private void drawn(PDPage page, Margins margins) throws IOException {
        List<Object> tokens = new PDFStreamParser(page).parse();
        for (int at = 0; at < tokens.size(); at++) {
            margins.edges(tokens, at);
            if (tokens.get(at) instanceof Operator operator
                    && operator.getName().equals("re")) {
                squares += size(tokens.get(at - 1)) && size(tokens.get(at - 2)) ? 1 : 0;
            }
            if (tokens.get(at) instanceof Operator operator
                    && operator.getName().equals("w")) {
                ticks += tokens.get(at - 1) instanceof COSNumber number && Math.abs(number.floatValue() - 1.5) < EXACT
                        ? 1
                        : 0;
            }
        }
    }

    private static boolean size(Object token) {
        return token instanceof COSNumber number && Math.abs(number.floatValue() - Pen.SQUARE) < EXACT;
    }

    /** Finds letters outside of the page's margins, and across the edges of boxes. */
    private static final class Margins extends PDFTextStripper {

        /** A line that no letter crosses. */
        private record Edge(float x, float from, float to) {}

        private final List<String> beyond;
        private final List<Edge> edges = new ArrayList<>();
        private final StringBuilder body = new StringBuilder();
        private float lowest;
        private String last = "";

        Margins(List<String> beyond) {
            this.beyond = beyond;
        }

        /** Remembers the upright edges of boxes and the upright lines. */
        void edges(List<Object> tokens, int at) {
            if (!(tokens.get(at) instanceof Operator operator)) {
                return;
            }
            if (operator.getName().equals("re")) {
                float x = number(tokens, at - 4);
                float y = number(tokens, at - 3);
                float high = y + number(tokens, at - 1);
                edges.add(new Edge(x, y, high));
                edges.add(new Edge(x + number(tokens, at - 2), y, high));
            } else if (operator.getName().equals("l") && number(tokens, at - 2) == number(tokens, at - 5)) {
                float from = number(tokens, at - 4);
                float to = number(tokens, at - 1);
                edges.add(new Edge(number(tokens, at - 2), Math.min(from, to), Math.max(from, to)));
            }
        }

        private static float number(List<Object> tokens, int at) {
            return tokens.get(at) instanceof COSNumber number ? number.floatValue() : Float.NaN;
        }

        private boolean crosses(TextPosition position) {
            float left = position.getXDirAdj();
            float right = left + position.getWidthDirAdj();
            float y = position.getPageHeight() - position.getYDirAdj() + 1;
            return !position.getUnicode().isBlank()
                    && edges.stream()
                            .anyMatch(edge ->
                                    edge.x() > left + 1 && edge.x() < right - 1 && edge.from() < y && edge.to() > y);
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            if (!positions.isEmpty() && aboveFoot(positions.getFirst())) {
                body.append(text);
            }
            for (TextPosition position : positions) {
                float right = position.getXDirAdj() + position.getWidthDirAdj();
                if (position.getXDirAdj() < Foot.SIDE - 1
                        || right > position.getPageWidth() - Foot.SIDE + 1
                        || position.getYDirAdj() > position.getPageHeight() - 12
                        || crosses(position)) {
                    beyond.add(text);
                }
                if (position.getYDirAdj() > lowest + 2 && aboveFoot(position)) {
                    lowest = position.getYDirAdj();
                    last = text;
                }
            }
            super.writeString(text, positions);
        }

        private static boolean aboveFoot(TextPosition position) {
            return position.getYDirAdj() < position.getPageHeight() - FOOT;
        }
    }
}
