/**
 * The directory: who offers which service where, how to refer to it, and how true that is.
 *
 * <p>An entry ({@link org.spean.directory.ServiceEntry}) is one service type offered by one organization or programme,
 * with the forum's columns (Forum, annex 3). {@link org.spean.directory.Directory} is the face: it never gives away more
 * than the reader's {@link org.spean.directory.Tier}, in rows, counts and facets alike, because the search itself is
 * asked with the tier. {@code search} reads queries and keeps the index, {@code exchange} speaks with other programs,
 * {@code ui} has the screens.
 *
 * <p>An entry counts as <em>verified</em> while somebody who dialled one of its numbers was answered within the last 90
 * days (LT-17): there is no other proof yet that it is true. Of the entry itself only its telephone was tried; the screens
 * say "telephone answered", not "right".
 *
 * <p>Problems: the outcome of a call is kept beside the number and copied to the entries that show it, so that ranking
 * needs no second look; a number shared by many entries makes one report touch many rows.
 */
@ApplicationModule(
        allowedDependencies = {"vocabulary", "widgets", "access", "access :: ui", "machine", "geography", "people"})
@NullMarked
package org.spean.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
