package org.spean.forms.print;

import java.util.ArrayList;
import java.util.List;
import org.spean.paper.Flow;
import org.spean.paper.Slice;

/** What is longer than the rest of a page: closed with a line where the page ends, and begun again on the next. */
final class Torn {

    private static final float ABOVE = 2.5f;

    private Torn() {}

    /** Adds the slices of a box, or of a table's head and first line. */
    static void begin(Flow flow, List<Slice> slices, List<Slice> again) {
        add(flow, slices, again, true);
    }

    /**
     * Adds more slices below others.
     *
     * @param again what the next page begins with: the head of a table
     */
    static void goOn(Flow flow, List<Slice> slices, List<Slice> again) {
        add(flow, slices, again, false);
    }

    private static void add(Flow flow, List<Slice> slices, List<Slice> again, boolean begins) {
        List<Slice> waiting = new ArrayList<>();
        float height = 0;
        boolean first = begins;
        for (Slice slice : slices) {
            waiting.add(slice);
            height += slice.before() + slice.height();
            if (!slice.stays()) {
                if (!first && height > flow.left()) {
                    tear(flow, again);
                }
                flow.add(waiting);
                waiting.clear();
                height = 0;
                first = false;
            }
        }
        flow.add(waiting);
    }

    private static void tear(Flow flow, List<Slice> again) {
        flow.add(line());
        flow.turn();
        flow.add(again.isEmpty() ? List.of(opening()) : again);
    }

    /** The upper edge of what goes on. */
    private static Slice opening() {
        return Slice.of(ABOVE, Slice.Kind.DECORATION, (canvas, x, top, width) -> {
                    canvas.line(Look.EDGE, Look.HAIR, x, top, x + width, top);
                    canvas.line(Look.EDGE, Look.HAIR, x, top, x, top + ABOVE);
                    canvas.line(Look.EDGE, Look.HAIR, x + width, top, x + width, top + ABOVE);
                })
                .staying();
    }

    private static Slice line() {
        return Slice.of(
                0,
                Slice.Kind.DECORATION,
                (canvas, x, top, width) -> canvas.line(Look.EDGE, Look.HAIR, x, top, x + width, top));
    }
}
