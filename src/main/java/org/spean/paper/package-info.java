/**
 * What leaves on paper: PDF with rightly shaped Khmer, page frames, rows and columns, outline, links, squares to scan. Tables for
 * spreadsheets, there and back, are in {@code sheet}.
 *
 * <p>{@link org.spean.paper.Paper#write} makes a document from whatever a writer adds to a {@link org.spean.paper.Flow}:
 * the flow is filled three times, twice only measured, so that contents, "page 3 of 40" and references ahead know their
 * pages, and the third time each page goes out as soon as it is full. A {@link org.spean.paper.Slice} is what is never cut;
 * texts and table rows become one slice a line, so that a text of any length breaks over pages, and a slice may say that it
 * stays with the next.
 *
 * <p>Letters are set with Java's own layout engine (HarfBuzz), which OpenPDF's own shaping is built on too, and drawn
 * glyph by glyph where they are moved; ICU finds the ends of Khmer words, which have no spaces. Each Khmer word carries its
 * letters as {@code ActualText}: the glyphs of a syllable stand in another order than its letters, so that without it
 * nothing copied out of the document could be read.
 *
 * <p>The fonts are those of the screens (npm {@code @fontsource/noto-sans} and {@code noto-sans-khmer}, OFL-1.1), unpacked from
 * WOFF to TrueType because PDF takes no WOFF; only the glyphs used are embedded.
 *
 * <p>Problems: a document is composed three times, so that whoever fills a flow must add the same each time. Java loads
 * fonts through fontconfig: a Linux without it cannot print. Letters of scripts that the fonts do not have are
 * printed as a question mark, but can be copied out.
 */
@ApplicationModule(allowedDependencies = {"vocabulary"})
@NullMarked
package org.spean.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
