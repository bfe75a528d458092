package org.spean.forms.print;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.spean.paper.Canvas;
import org.spean.paper.Ink;
import org.spean.paper.Rows;
import org.spean.paper.Slice;
import org.spean.paper.Text;

/** What a form draws that is not letters: squares to tick, combs for figures, lines to write on. */
final class Pen {

    /** A square to tick. */
    static final float SQUARE = 8.2f;

    /** From the left edge of a square to its words. */
    static final float INDENT = 13;

    static final float COMB_WIDTH = 11.5f;
    static final float COMB_HEIGHT = 16;

    /** Where letters stand in a line, in their size, below its upper edge: as the paper sets them. */
    private static final float KHMER_BASE = 1.16f;

    private static final float LATIN_BASE = 1.05f;

    private Pen() {}

    private static float base(Text text) {
        float most = 0;
        for (Text.Run run : text.runs()) {
            boolean khmer = run.words()
                    .codePoints()
                    .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.KHMER);
            most = Math.max(most, run.ink().size() * (khmer ? KHMER_BASE : LATIN_BASE));
        }
        return most;
    }

    /** A square, ticked where it is chosen. */
    private static void square(Canvas canvas, float x, float top, boolean chosen) {
        canvas.box(Ink.BLACK, .7f, x, top, SQUARE, SQUARE);
        if (chosen) {
            Path2D.Float tick = new Path2D.Float();
            tick.moveTo(x + 1.6f, top + SQUARE * .52f);
            tick.lineTo(x + SQUARE * .42f, top + SQUARE - 1.8f);
            tick.lineTo(x + SQUARE - .6f, top - .8f);
            canvas.edge(tick, Ink.BLACK, 1.5f);
        }
    }

    /** A square with its words to the right, in as many lines as they need. */
    static Slice option(Options.Option option, float width) {
        Text text = option.text();
        Slice lines = Rows.together(Rows.beside(new Rows.Cell(text, INDENT, width - INDENT)), Slice.Kind.WORDS);
        float top = base(text) - SQUARE + .6f;
        return Slice.of(lines.height(), Slice.Kind.WORDS, (canvas, x, at, wide) -> {
            square(canvas, x, at + top, option.chosen());
            lines.painter().draw(canvas, x, at, wide);
        });
    }

    /** Boxes for single figures; a blank in the pattern is a gap, anything else stands between boxes. */
    static void comb(Canvas canvas, String pattern, float x, float top) {
        float at = x;
        for (int index = 0; index < pattern.length(); index++) {
            char each = pattern.charAt(index);
            if (each == '_') {
                canvas.box(Look.EDGE, .6f, at, top, COMB_WIDTH, COMB_HEIGHT);
                at += COMB_WIDTH;
            } else {
                Text between = Text.of(String.valueOf(each), Look.OPTION);
                canvas.writeRound(between, at + combGap(each) / 2, top + 1.5f);
                at += combGap(each);
            }
        }
    }

    /** How wide a comb is. */
    static float combWidth(String pattern) {
        float width = 0;
        for (int index = 0; index < pattern.length(); index++) {
            char each = pattern.charAt(index);
            width += each == '_' ? COMB_WIDTH : combGap(each);
        }
        return width;
    }

    private static float combGap(char between) {
        return Character.isLetter(between) ? 9 : 8;
    }

    /** Lines to write on; they may be torn apart, but none is left alone. */
    static List<Slice> ruled(int lines) {
        List<Slice> slices = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            Slice slice = Slice.of(
                    Look.WRITTEN,
                    Slice.Kind.DECORATION,
                    (canvas, x, top, width) -> canvas.line(
                            Look.RULE, Look.HAIR, x, top + Look.WRITTEN - 3, x + width, top + Look.WRITTEN - 3));
            slices.add(line == 0 || line == lines - 2 ? slice.staying() : slice);
        }
        return slices;
    }
}
