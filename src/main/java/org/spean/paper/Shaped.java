package org.spean.paper;

import java.awt.font.GlyphVector;
import java.util.List;

/**
 * A word, or a part of one, as glyphs.
 *
 * @param text its letters
 * @param stretches what is set in one font each
 * @param units how wide it is, in {@link Face#UNITS}
 * @param khmer whether it has Khmer letters, which need higher lines
 * @param spelled whether its letters have to be told beside its glyphs
 */
record Shaped(String text, List<Stretch> stretches, double units, boolean khmer, boolean spelled) {

    /**
     * Glyphs of one font.
     *
     * @param face the font
     * @param letters what is set
     * @param glyphs placed in {@link Face#UNITS}
     * @param from where they begin
     */
    record Stretch(Face face, String letters, GlyphVector glyphs, double from) {}

    float width(float size) {
        return (float) (units * size / Face.UNITS);
    }
}
