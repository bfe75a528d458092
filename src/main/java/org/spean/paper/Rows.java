package org.spean.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Texts as slices, a line each, so that a text of any length breaks over pages but leaves no line alone. */
public final class Rows {

    private Rows() {}

    /**
     * A text of its own, or one of several beside each other.
     *
     * @param text what it says
     * @param x where it begins, in points from the left edge of the column
     * @param width in points
     */
    public record Cell(Text text, float x, float width) {}

    /** A paragraph. */
    public static List<Slice> paragraph(Text text, float width) {
        return beside(new Cell(text, 0, width));
    }

    /** A text round the middle of the column, in as many lines as it takes. */
    public static List<Slice> centred(Text text, float width) {
        List<Slice> slices = new ArrayList<>();
        for (Line line : Line.of(text, width)) {
            slices.add(Slice.of(
                    line.height(),
                    Slice.Kind.WORDS,
                    (canvas, x, top, wide) -> canvas.draw(line, x + (wide - line.width()) / 2, top)));
        }
        return slices;
    }

    /** Texts beside each other, as in a row of a table: the first lines at one height, then the second ones. */
    public static List<Slice> beside(Cell... cells) {
        return beside(Arrays.asList(cells));
    }

    /** Texts beside each other, as in a row of a table. */
    public static List<Slice> beside(List<Cell> cells) {
        List<List<Line>> columns =
                cells.stream().map(cell -> Line.of(cell.text(), cell.width())).toList();
        int rows = columns.stream().mapToInt(List::size).max().orElse(0);
        List<Slice> slices = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            Slice slice = row(cells, columns, row);
            slices.add(rows > 1 && (row == 0 || row == rows - 2) ? slice.staying() : slice);
        }
        return slices;
    }

    private static Slice row(List<Cell> cells, List<List<Line>> columns, int row) {
        float height = 0;
        float base = 0;
        for (List<Line> lines : columns) {
            if (row < lines.size()) {
                height = Math.max(height, lines.get(row).height());
                base = Math.max(base, lines.get(row).base());
            }
        }
        float common = base;
        return Slice.of(height, Slice.Kind.WORDS, (canvas, x, top, width) -> {
            for (int cell = 0; cell < cells.size(); cell++) {
                List<Line> lines = columns.get(cell);
                if (row < lines.size()) {
                    Line line = lines.get(row);
                    canvas.draw(line, x + cells.get(cell).x(), top + common - line.base());
                }
            }
        });
    }

    /** The same slices, the first of them with white above. */
    public static List<Slice> after(float white, List<Slice> slices) {
        List<Slice> moved = new ArrayList<>(slices);
        if (!moved.isEmpty()) {
            moved.set(0, moved.getFirst().after(white));
        }
        return moved;
    }

    /** The same slices, all of them on one page with what follows. */
    public static List<Slice> staying(List<Slice> slices) {
        return slices.stream().map(Slice::staying).toList();
    }

    /** One slice that holds several, one below the other: what is never torn apart. */
    public static Slice together(List<Slice> slices, Slice.Kind kind) {
        float height = 0;
        for (Slice slice : slices) {
            height += slice.height() + (height > 0 ? slice.before() : 0);
        }
        return Slice.of(height, kind, (canvas, x, top, width) -> {
            float at = top;
            for (Slice slice : slices) {
                at += at > top ? slice.before() : 0;
                slice.painter().draw(canvas, x, at, width);
                at += slice.height();
            }
        });
    }
}
