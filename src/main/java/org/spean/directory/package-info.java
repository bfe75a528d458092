/**
 * The directory: who offers which service where, how to refer to it, and how true that is.
 *
 * <p>An entry ({@link org.spean.directory.ServiceEntry}) is one service type offered by one organization or programme,
 * with the forum's columns (Forum, annex 3). {@link org.spean.directory.Directory} is the face: it never gives away more
 * than the reader's {@link org.spean.directory.Tier}, in rows, counts and facets alike, because the search itself is
 * asked with the tier. Whoever writes tells so ({@link org.spean.directory.DirectoryChanged}), and finds it on the next page.
 * {@code search} reads queries and keeps the index, {@code exchange} speaks with other programs, {@code book} prints,
 * {@code ui} has the screens.
 *
 * <p>Who sees what is data: {@code data-seed/field-tiers.csv} has a row for each {@link org.spean.directory.EntryField},
 * {@link org.spean.directory.FieldTiers} reads it at the start, and {@link org.spean.directory.Visibility} answers for one
 * tier. Entries, telephones, hotlines and call reports are cut by it where they leave the tables ({@code seenBy}), and the
 * index is written from entries so cut, so that no page, export or search decides for itself. Tiers are sets, no ladder. A
 * few answers no table can give, whoever edits it: the program then does not start. A component that no field names fails
 * the build.
 *
 * <p>An entry counts as <em>verified</em> for 90 days (LT-17) after somebody who dialled one of its numbers was answered, or
 * after whoever keeps it answered that it is right ({@code asking}): the two are one fact, so that ranking, the call sheet and all
 * words about its age follow either. A call tried only the telephone; the screens say "answered", not "right". It calls
 * {@code messaging} to ask, and {@code deadlines} for what then waits for somebody, as the plan of the house has it, and
 * {@code calendar} for the day by which.
 *
 * <p>Problems: the outcome of a call is kept beside the number and copied to the entries that show it, so that ranking
 * needs no second look; a number shared by many entries makes one report touch many rows. What people choose by and count
 * (type, provinces, audiences, verified) cannot be closed to a tier: the index keeps one set of it for all.
 */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "vocabulary :: spelling",
            "widgets",
            "access",
            "access :: ui",
            "machine",
            "geography",
            "geography :: ui",
            "paper",
            "paper :: sheet",
            "people",
            "calendar",
            "messaging",
            "messaging :: reply",
            "messaging :: wording",
            "deadlines",
            "deadlines :: rules"
        })
@NullMarked
package org.spean.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
