package org.spean.paper;

import java.util.List;

/**
 * What is never cut by the end of a page: a line of text, a heading, a picture.
 *
 * @param height in points
 * @param before white above it, in points, left out at the top of a page or column
 * @param kind what it is to whoever has the document read out
 * @param stays whether it stays on one page with the slice that follows
 * @param places names of places in the document that begin here, for links and page numbers
 * @param outline its title in the outline, or empty
 * @param depth how deep it stands in the outline, from 1
 * @param painter draws it
 */
public record Slice(
        float height,
        float before,
        Kind kind,
        boolean stays,
        List<String> places,
        String outline,
        int depth,
        Painter painter) {

    /** What a slice is to whoever has the document read out. */
    public enum Kind {
        HEADING_1("H1"),
        HEADING_2("H2"),
        HEADING_3("H3"),
        WORDS("P"),
        PICTURE("Figure"),
        /** Lines and colours, which are not read out. */
        DECORATION("");

        private final String tag;

        Kind(String tag) {
            this.tag = tag;
        }

        String tag() {
            return tag;
        }
    }

    /** Draws a slice. */
    @FunctionalInterface
    public interface Painter {

        /**
         * Draws it.
         *
         * @param canvas the page
         * @param x its left edge, in points from that of the page
         * @param top its upper edge, in points from that of the page
         * @param width of the column, in points
         */
        void draw(Canvas canvas, float x, float top, float width);
    }

    /** Makes one; later changes of the list are not seen. */
    public Slice {
        places = List.copyOf(places);
    }

    /** Something of this height. */
    public static Slice of(float height, Kind kind, Painter painter) {
        return new Slice(height, 0, kind, false, List.of(), "", 0, painter);
    }

    /** White of this height. */
    public static Slice white(float height) {
        return of(height, Kind.DECORATION, (canvas, x, top, width) -> {});
    }

    /** The same with white above. */
    public Slice after(float white) {
        return new Slice(height, white, kind, stays, places, outline, depth, painter);
    }

    /** The same, on one page with what follows. */
    public Slice staying() {
        return new Slice(height, before, kind, true, places, outline, depth, painter);
    }

    /** The same with the name of a place. */
    public Slice at(String place) {
        return at(List.of(place));
    }

    /** The same with the names of places. */
    public Slice at(List<String> names) {
        return new Slice(height, before, kind, stays, names, outline, depth, painter);
    }

    /** The same with a title in the outline. */
    public Slice outlined(String title, int deep) {
        return new Slice(height, before, kind, stays, places, title, deep, painter);
    }
}
