package org.spean.forms.print;

import java.util.List;
import org.spean.paper.Canvas;
import org.spean.paper.Slice;
import org.spean.paper.Text;

/** Boxes for the figures of a day, day before month before year, with what they are below. */
final class DayComb {

    static final String PATTERN = "__/__/____";

    private static final float ABOVE = 1.5f;
    private static final float CAPTION = 11;

    private DayComb() {}

    static Slice slice(PrintWords words) {
        return Slice.of(
                ABOVE + Pen.COMB_HEIGHT + CAPTION,
                Slice.Kind.WORDS,
                (canvas, x, top, wide) -> draw(words, canvas, x, top + ABOVE));
    }

    private static void draw(PrintWords words, Canvas canvas, float x, float top) {
        Pen.comb(canvas, PATTERN, x, top);
        List<String> parts = List.of("day", "month", "year");
        float at = x;
        int[] figures = {2, 2, 4};
        for (int part = 0; part < figures.length; part++) {
            float wide = figures[part] * Pen.COMB_WIDTH;
            canvas.writeRound(
                    Text.of(words.say("form.print.comb." + parts.get(part)), Look.TINY),
                    at + wide / 2,
                    top + Pen.COMB_HEIGHT);
            at += wide + Pen.combWidth("/");
        }
    }
}
