package org.spean.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;

/**
 * One font file, as the layout engine and as the document know it.
 *
 * @param layout shapes text, at {@link #UNITS} a letter
 * @param embedded what goes into the document, as far as it is used
 */
record Face(Font layout, BaseFont embedded) {

    /** The units in which glyphs are placed: so many make the size of a letter. */
    static final float UNITS = 1000;

    private static final FontRenderContext EXACT = new FontRenderContext(null, false, true);

    static Face read(String name) {
        String file = name + ".ttf";
        try (InputStream stream = Face.class.getResourceAsStream("fonts/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("the font " + file + " is missing");
            }
            byte[] bytes = stream.readAllBytes();
            return new Face(
                    Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes))
                            .deriveFont(UNITS),
                    BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException | DocumentException e) {
            throw new IllegalStateException("the font " + file + " cannot be read", e);
        }
    }

    boolean has(int letter) {
        return layout.canDisplay(letter);
    }

    GlyphVector shape(String text) {
        char[] letters = text.toCharArray();
        return layout.layoutGlyphVector(EXACT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
    }
}
