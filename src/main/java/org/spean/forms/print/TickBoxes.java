package org.spean.forms.print;

import java.util.ArrayList;
import java.util.List;
import org.spean.paper.Canvas;
import org.spean.paper.Rows;
import org.spean.paper.Slice;

/** Boxes with squares to tick. */
final class TickBoxes {

    private static final float BETWEEN = 10;

    /** So many rows of squares stay on one page. */
    private static final int MOST_ROWS = 9;

    private TickBoxes() {}

    /** Squares to the right of what is asked, one below the other in a list of such. */
    static Box beside(Label label, List<Options.Option> options, float paper) {
        float squares = Options.inOneLine(options) + 2;
        float needed = Canvas.width(label.text()) + BETWEEN + squares;
        if (label.notes().isEmpty() && Math.max(squares, Canvas.width(label.text())) <= Box.inside(3, paper)) {
            return new Box(3, width -> stacked(label, options, width));
        }
        boolean half = needed <= Box.inside(Box.HALF, paper) && label.notes().isEmpty();
        return new Box(half ? Box.HALF : Box.WHOLE, width -> {
            Slice asked = Rows.together(label.slices(width - squares - BETWEEN), Slice.Kind.WORDS);
            Slice ticks = Options.line(options);
            return List.of(Slice.of(
                    Math.max(asked.height(), ticks.height()), Slice.Kind.WORDS, (canvas, x, top, wide) -> {
                        asked.painter().draw(canvas, x, top, wide);
                        ticks.painter().draw(canvas, x + wide - squares, top - .4f, squares);
                    }));
        });
    }

    /** Squares below what is asked. */
    static Box below(Label label, List<Options.Option> options, float paper) {
        int ofOptions = Box.spanOf(Options.inOneLine(options), paper);
        int ofLabel = Box.spanOf(Canvas.width(label.text()), paper);
        int span = Math.max(4, Math.max(ofOptions, Math.min(ofLabel, Box.HALF)));
        return new Box(span, width -> stacked(label, options, width));
    }

    private static List<Slice> stacked(Label label, List<Options.Option> options, float width) {
        List<Slice> slices = new ArrayList<>(label.slices(width));
        List<Slice> squares = Options.slices(options, width);
        slices.addAll(squares.size() > MOST_ROWS ? squares : Rows.staying(squares));
        return slices;
    }
}
