package org.spean.forms.print;

import java.util.ArrayList;
import java.util.List;
import org.spean.paper.Canvas;
import org.spean.paper.Ink;
import org.spean.paper.Slice;
import org.spean.paper.Text;

/** Squares with words: in one line where they fit, else in the columns that take the least room. */
final class Options {

    /** White between two that stand beside each other. */
    private static final float BETWEEN = 12;

    private static final int MOST_COLUMNS = 4;

    private Options() {}

    /**
     * What can be ticked.
     *
     * @param words beside its square
     * @param chosen whether it is ticked
     * @param ink of the words
     */
    record Option(String words, boolean chosen, Ink ink) {

        Option(String words, boolean chosen) {
            this(words, chosen, Look.OPTION);
        }

        /** A small one, in a table or below a comb. */
        static Option small(String words) {
            return new Option(words, false, Look.HELP.in(Ink.BLACK));
        }

        Text text() {
            return Text.of(words, chosen ? ink.strong() : ink);
        }

        float width() {
            return Pen.INDENT + Canvas.width(text()) + .5f;
        }
    }

    /** How wide they are in one line. */
    static float inOneLine(List<Option> options) {
        float width = 0;
        for (Option option : options) {
            width += option.width() + (width > 0 ? BETWEEN : 0);
        }
        return width;
    }

    /** All of them, in the order of reading. */
    static List<Slice> slices(List<Option> options, float width) {
        if (inOneLine(options) <= width) {
            return List.of(line(options));
        }
        List<Slice> best = rows(options, 1, width);
        for (int columns = 2; columns <= Math.min(MOST_COLUMNS, options.size()); columns++) {
            List<Slice> rows = rows(options, columns, width);
            best = height(rows) < height(best) - 1 ? rows : best;
        }
        return best;
    }

    private static float height(List<Slice> rows) {
        return rows.stream().map(Slice::height).reduce(0f, Float::sum);
    }

    private static List<Slice> rows(List<Option> options, int columns, float width) {
        float each = (width - BETWEEN * (columns - 1)) / columns;
        List<Slice> rows = new ArrayList<>();
        for (int from = 0; from < options.size(); from += columns) {
            List<Slice> row = options.subList(from, Math.min(from + columns, options.size())).stream()
                    .map(option -> Pen.option(option, each))
                    .toList();
            rows.add(beside(row, each));
        }
        return rows;
    }

    /** One line of them, each as wide as it is. */
    static Slice line(List<Option> options) {
        List<Slice> slices = options.stream()
                .map(option -> Pen.option(option, option.width()))
                .toList();
        return Slice.of(highest(slices), Slice.Kind.WORDS, (canvas, x, top, width) -> {
            float at = x;
            for (int each = 0; each < slices.size(); each++) {
                slices.get(each).painter().draw(canvas, at, top, width);
                at += options.get(each).width() + BETWEEN;
            }
        });
    }

    private static Slice beside(List<Slice> row, float each) {
        return Slice.of(highest(row), Slice.Kind.WORDS, (canvas, x, top, width) -> {
            float at = x;
            for (Slice slice : row) {
                slice.painter().draw(canvas, at, top, each);
                at += each + BETWEEN;
            }
        });
    }

    private static float highest(List<Slice> slices) {
        return slices.stream().map(Slice::height).reduce(0f, Math::max);
    }
}
