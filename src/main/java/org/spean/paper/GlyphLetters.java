package org.spean.paper;

import org.openpdf.text.pdf.GlyphLayoutManager;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * Tells the document a letter for every glyph that stands for several. The words say their letters themselves, but some
 * programs leave out a word whose first glyph has no letter at all. OpenPDF keeps the way to say so for its own manager of
 * layouts and those made from it.
 */
final class GlyphLetters extends GlyphLayoutManager {

    private GlyphLetters() {}

    /** Tells of these glyphs, whose font is the page's present one. */
    static void tell(PdfContentByte page, Shaped.Stretch stretch) {
        completeCmap(page, stretch.face().embedded(), stretch.letters(), stretch.glyphs());
    }
}
