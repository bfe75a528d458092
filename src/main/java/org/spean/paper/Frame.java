package org.spean.paper;

/**
 * What stands round every page.
 *
 * @param margins of the pages
 * @param border draws head and foot
 */
public record Frame(Margins margins, Border border) {

    /**
     * What stays white round the text, in points.
     *
     * @param top with the head
     * @param side left and right
     * @param bottom with the foot
     */
    public record Margins(float top, float side, float bottom) {}

    /**
     * A page that is full.
     *
     * @param number from 1
     * @param of how many pages
     * @param section what the first words on it belong to; empty where nothing was said
     * @param width of the page, in points
     * @param height of the page, in points
     */
    public record Page(int number, int of, String section, float width, float height) {}

    /** Draws head and foot. */
    @FunctionalInterface
    public interface Border {

        /** Draws them on a page that is otherwise done. */
        void draw(Canvas canvas, Page page);
    }
}
