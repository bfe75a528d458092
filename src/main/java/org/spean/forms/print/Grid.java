package org.spean.forms.print;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.spean.paper.Canvas;
import org.spean.paper.Flow;
import org.spean.paper.Rows;
import org.spean.paper.Slice;

/** Boxes side by side, as full as the paper is wide; what is beside each other is equally high and on one page. */
final class Grid {

    private static final float ABOVE = 2.5f;
    private static final float BELOW = 4;

    private Grid() {}

    /** Adds boxes; those that are alone in their row may be torn apart by the end of a page. */
    static void add(Flow flow, List<Box> boxes, float width) {
        add(flow, boxes, width, false);
    }

    /**
     * Adds boxes.
     *
     * @param whole whether all of them stay on one page, as signatures below one contract do
     */
    static void add(Flow flow, List<Box> boxes, float width, boolean whole) {
        List<List<Box>> rows = rows(boxes);
        for (int at = 0; at < rows.size(); at++) {
            List<Box> row = rows.get(at);
            if (whole && at < rows.size() - 1) {
                flow.add(beside(row, width).staying());
            } else if (row.size() == 1) {
                Torn.begin(flow, alone(row.getFirst(), width), List.of());
            } else {
                flow.add(beside(row, width));
            }
        }
    }

    /** Boxes that fit beside each other, in their order; a signature stands beside what it is for, and ends its row. */
    static List<List<Box>> rows(List<Box> boxes) {
        List<List<Box>> rows = new ArrayList<>();
        List<Box> row = new ArrayList<>();
        Set<Integer> begins = begins(boxes);
        int used = 0;
        for (int at = 0; at < boxes.size(); at++) {
            Box box = boxes.get(at);
            if (!row.isEmpty() && (begins.contains(at) || used + box.least() > Box.WHOLE)) {
                rows.add(row);
                row = new ArrayList<>();
                used = 0;
            }
            row.add(box);
            used += box.least();
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        return rows;
    }

    /** Which boxes begin a row, so that each signature among others has before it what is signed. */
    private static Set<Integer> begins(List<Box> boxes) {
        Set<Integer> begins = new HashSet<>();
        for (int at = 1; at < boxes.size(); at++) {
            boolean others = !boxes.get(at - 1).signed()
                    && (at + 1 == boxes.size() || !boxes.get(at + 1).signed());
            if (boxes.get(at).signed() && others) {
                int from = at;
                int used = boxes.get(at).least();
                while (from > 0
                        && !boxes.get(from - 1).signed()
                        && used + boxes.get(from - 1).least() <= Box.WHOLE) {
                    from--;
                    used += boxes.get(from).least();
                }
                begins.add(from);
                begins.add(at + 1);
            }
        }
        return begins;
    }

    /** Boxes as one slice. */
    static Slice beside(List<Box> row, float width) {
        float[] widths = widths(row, width);
        List<Slice> contents = new ArrayList<>();
        float height = 0;
        for (int at = 0; at < row.size(); at++) {
            Slice content = Rows.together(row.get(at).content().apply(widths[at] - 2 * Look.PAD), Slice.Kind.WORDS);
            contents.add(content);
            height = Math.max(height, content.height() + ABOVE + BELOW);
        }
        float tall = height;
        return Slice.of(height, Slice.Kind.WORDS, (canvas, x, top, wide) -> {
            float at = x;
            for (int box = 0; box < contents.size(); box++) {
                canvas.box(Look.EDGE, Look.HAIR, at, top, widths[box], tall);
                contents.get(box).painter().draw(canvas, at + Look.PAD, top + ABOVE, widths[box] - 2 * Look.PAD);
                at += widths[box];
            }
        });
    }

    /** One box as slices with its edges. */
    static List<Slice> alone(Box box, float width) {
        return framed(box.content().apply(width - 2 * Look.PAD), false);
    }

    /** Slices with an edge round all of them. */
    static List<Slice> framed(List<Slice> slices, boolean washed) {
        List<Slice> framed = new ArrayList<>();
        for (int at = 0; at < slices.size(); at++) {
            Slice slice = slices.get(at);
            boolean first = at == 0;
            boolean last = at == slices.size() - 1;
            float above = first ? ABOVE : slice.before();
            float height = above + slice.height() + (last ? BELOW : 0);
            Slice edged = Slice.of(height, slice.kind(), (canvas, x, top, width) -> {
                if (washed) {
                    canvas.fill(Look.WASH, x, top, width, height);
                }
                edges(canvas, x, top, width, height);
                if (first) {
                    canvas.line(Look.EDGE, Look.HAIR, x, top, x + width, top);
                }
                if (last) {
                    canvas.line(Look.EDGE, Look.HAIR, x, top + height, x + width, top + height);
                }
                slice.painter().draw(canvas, x + Look.PAD, top + above, width - 2 * Look.PAD);
            });
            framed.add(slice.stays() && !last ? edged.staying() : edged);
        }
        return framed;
    }

    private static void edges(Canvas canvas, float x, float top, float width, float height) {
        canvas.line(Look.EDGE, Look.HAIR, x, top, x, top + height);
        canvas.line(Look.EDGE, Look.HAIR, x + width, top, x + width, top + height);
    }

    /** Equal ones where that is enough for each, so that edges stand below each other; else the widest takes what is left. */
    private static float[] widths(List<Box> row, float width) {
        boolean crowded = row.stream().mapToInt(Box::span).sum() > Box.WHOLE;
        int[] spans =
                row.stream().mapToInt(box -> crowded ? box.least() : box.span()).toArray();
        int widest = 0;
        for (int at = 0; at < spans.length; at++) {
            widest = spans[at] > spans[widest] ? at : widest;
        }
        int left = Box.WHOLE - IntStream.of(spans).sum();
        boolean equal = IntStream.of(spans).allMatch(span -> span * spans.length <= Box.WHOLE);
        float[] widths = new float[row.size()];
        for (int at = 0; at < widths.length; at++) {
            int more = at == widest ? left : 0;
            widths[at] = equal ? width / widths.length : width * (spans[at] + more) / Box.WHOLE;
        }
        return widths;
    }
}
