package org.spean.paper;

import java.awt.Color;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;

/** A page to draw on. All measures are points, counted from the upper left corner, downwards. */
public final class Canvas {

    private static final PdfName SPAN = new PdfName("Span");
    private static final PdfName ACTUAL_TEXT = new PdfName("ActualText");

    /** Glyphs that are moved by less than this many thousandths stay where they are. */
    private static final double MOVED = 0.6;

    private final PdfContentByte page;
    private final float height;

    Canvas(PdfContentByte page, float height) {
        this.page = page;
        this.height = height;
    }

    /** Writes one line, its upper edge at {@code top}; what does not fit goes on to the right. */
    public void write(Text text, float x, float top) {
        for (Line line : Line.of(text, Float.MAX_VALUE)) {
            draw(line, x, top);
        }
    }

    /** Writes one line that ends at {@code right}. */
    public void writeUpTo(Text text, float right, float top) {
        write(text, right - width(text), top);
    }

    /** Writes one line round this middle. */
    public void writeRound(Text text, float middle, float top) {
        write(text, middle - width(text) / 2, top);
    }

    /** How wide a text is in one line. */
    public static float width(Text text) {
        return Line.of(text, Float.MAX_VALUE).stream().map(Line::width).reduce(0f, Float::max);
    }

    void draw(Line line, float x, float top) {
        float base = height - top - line.base();
        for (Line.Word word : line.words()) {
            draw(word, x + word.x(), base);
            link(word, x, top, line);
        }
    }

    private void draw(Line.Word word, float x, float base) {
        Shaped shaped = word.shaped();
        if (shaped.spelled()) {
            PdfDictionary letters = new PdfDictionary();
            letters.put(ACTUAL_TEXT, new PdfString(shaped.text(), PdfObject.TEXT_UNICODE));
            page.beginMarkedContentSequence(SPAN, letters, true);
        }
        page.beginText();
        page.setColorFill(word.run().ink().colour());
        float size = word.run().ink().size();
        for (Shaped.Stretch stretch : shaped.stretches()) {
            page.setFontAndSize(stretch.face().embedded(), size);
            if (shaped.spelled()) {
                GlyphLetters.tell(page, stretch);
            }
            draw(stretch, x, base, size / Face.UNITS);
        }
        page.endText();
        if (shaped.spelled()) {
            page.endMarkedContentSequence();
        }
    }

    /** Glyphs that follow each other as the font says are drawn at one go. */
    private void draw(Shaped.Stretch stretch, float x, float base, float scale) {
        GlyphVector glyphs = stretch.glyphs();
        int from = 0;
        for (int to = 1; to <= glyphs.getNumGlyphs(); to++) {
            if (to == glyphs.getNumGlyphs() || moved(glyphs, to)) {
                Point2D at = glyphs.getGlyphPosition(from);
                page.setTextMatrix(x + (float) (stretch.from() + at.getX()) * scale, base - (float) at.getY() * scale);
                page.showText(glyphs, from, to);
                from = to;
            }
        }
    }

    private static boolean moved(GlyphVector glyphs, int at) {
        Point2D before = glyphs.getGlyphPosition(at - 1);
        Point2D here = glyphs.getGlyphPosition(at);
        double expected = before.getX() + glyphs.getGlyphMetrics(at - 1).getAdvanceX();
        return Math.abs(here.getX() - expected) > MOVED || Math.abs(here.getY() - before.getY()) > MOVED;
    }

    private void link(Line.Word word, float x, float top, Line line) {
        String link = word.run().link();
        if (!link.isEmpty()) {
            link(link, x + word.x(), top, x + word.end(), top + line.height());
        }
    }

    /** Makes a part of the page lead to an address, or with {@code #} to a place in the document. */
    public void link(String link, float left, float top, float right, float bottom) {
        if (link.startsWith("#")) {
            page.localGoto(link.substring(1), left, height - bottom, right, height - top);
        } else {
            page.setAction(new PdfAction(link), left, height - bottom, right, height - top);
        }
    }

    void place(String name, float top) {
        page.localDestination(name, new PdfDestination(PdfDestination.XYZ, -1, height - top, 0));
    }

    /** Fills a box. */
    public void fill(Color colour, float x, float top, float width, float tall) {
        page.setColorFill(colour);
        page.rectangle(x, height - top - tall, width, tall);
        page.fill();
    }

    /** Draws the edge of a box. */
    public void box(Color colour, float thick, float x, float top, float width, float tall) {
        page.setColorStroke(colour);
        page.setLineWidth(thick);
        page.rectangle(x, height - top - tall, width, tall);
        page.stroke();
    }

    /** Draws a line. */
    public void line(Color colour, float thick, float fromX, float fromTop, float toX, float toTop) {
        page.setColorStroke(colour);
        page.setLineWidth(thick);
        page.moveTo(fromX, height - fromTop);
        page.lineTo(toX, height - toTop);
        page.stroke();
    }

    /** Fills a figure given in points from the upper left corner. */
    public void fill(Shape figure, Color colour) {
        page.setColorFill(colour);
        path(figure);
        page.fill();
    }

    /** Draws the edge of a figure given in points from the upper left corner. */
    public void edge(Shape figure, Color colour, float thick) {
        page.setColorStroke(colour);
        page.setLineWidth(thick);
        page.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
        path(figure);
        page.stroke();
    }

    private void path(Shape figure) {
        float[] at = new float[6];
        for (PathIterator steps = figure.getPathIterator(null); !steps.isDone(); steps.next()) {
            switch (steps.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> page.moveTo(at[0], height - at[1]);
                case PathIterator.SEG_LINETO -> page.lineTo(at[0], height - at[1]);
                case PathIterator.SEG_CUBICTO ->
                    page.curveTo(at[0], height - at[1], at[2], height - at[3], at[4], height - at[5]);
                case PathIterator.SEG_CLOSE -> page.closePath();
                default -> throw new IllegalArgumentException("lines and cubic curves only");
            }
        }
    }
}
