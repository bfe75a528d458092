/**
 * Where things are: the 25 capital and provinces of Cambodia with every way people write them, the official gazetteer of
 * districts, communes and villages, and the provinces' outlines for the map.
 *
 * <p>The provinces and the few places below them that the directory names are read from {@code data-seed}; the gazetteer and
 * the outlines are taken in by an administrator ({@link org.spean.geography.Editions}, {@link
 * org.spean.geography.OutlineEditions}) and lie in the database, edition by edition, so that two nodes know the same and what
 * was taken can be put back. All are answered from memory ({@link org.spean.geography.Gazetteer}): they are asked on every
 * keystroke and change once in years. A code that an edition leaves out is <em>former</em>: whatever points at it still has a
 * name, and nobody is offered it.
 *
 * <p>It calls {@code access} because only administrators change it, and the log tells who did; and {@code widgets} for its
 * screen and for {@code PlaceField}, the one field in which a place is chosen.
 *
 * <p>Problems: another node knows what was taken five seconds later. A full gazetteer takes some 15 MB of memory on each node.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "vocabulary :: spelling", "widgets", "machine", "access"})
@NullMarked
package org.spean.geography;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
