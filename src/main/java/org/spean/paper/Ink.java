package org.spean.paper;

import java.awt.Color;

/**
 * How letters look.
 *
 * @param size in points
 * @param bold whether they are bold
 * @param colour of the letters
 */
public record Ink(float size, boolean bold, Color colour) {

    /** Near black, as on the screens. */
    public static final Color BLACK = new Color(0x1f1d1a);

    /** For what stands beside. */
    public static final Color GREY = new Color(0x56514a);

    /** Lines. */
    public static final Color LINE = new Color(0xdcd7ce);

    /** The colour of the program's own marks. */
    public static final Color ACCENT = new Color(0x6b2a5e);

    /** Black letters of this size. */
    public static Ink of(float size) {
        return new Ink(size, false, BLACK);
    }

    /** The same in bold. */
    public Ink strong() {
        return new Ink(size, true, colour);
    }

    /** The same in another colour. */
    public Ink in(Color other) {
        return new Ink(size, bold, other);
    }
}
