/**
 * The resource book: the directory of a province, or of the country, on paper (Circular 3-2 A, D; design 4.2).
 *
 * <p>{@link org.spean.directory.book.ResourceBook} prints it for a reader's {@link org.spean.directory.Tier}: every entry
 * comes out of the {@link org.spean.directory.Register} already cut. What stands on paper cannot be taken back, so paper says less
 * than the screen of a service that shelters people: its province and its telephones, and for no tier its districts or the
 * source's words about where it is.
 *
 * <p>An <em>edition</em> is made by whoever keeps the book: it gets a number, remembers of every entry what each field said
 * (as a fingerprint, whatever the language), and keeps its copies for each language and reader, so that it can be
 * printed again as it was. Any later print is compared with the last edition, field by field, and tells only of fields that its
 * reader sees.
 *
 * <p>Problems: entries are read type by type, so that a large directory is never in memory as a whole; up to {@link
 * org.spean.directory.book.BookStock#KEPT} are kept between the passes of the printer. The copies of an edition
 * stay as they were made when the table of tiers is made stricter later; whoever closes a field to a tier and wants it gone from
 * old copies has to take the editions back. The outline of the country is what the build cuts for the map from world-atlas
 * (Natural Earth, public domain), in the units of {@code frontend/src/map/frame.json}.
 */
@NullMarked
package org.spean.directory.book;

import org.jspecify.annotations.NullMarked;
