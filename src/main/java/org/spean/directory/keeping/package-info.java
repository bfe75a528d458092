/**
 * How the directory stays true: who writes entries, who checks what others wrote, what is reported wrong, how old each field is,
 * and what ends.
 *
 * <p>An entry is kept by the manager of the organization that offers it, by whoever edits that organization or the whole
 * directory, by ATRO's officers, and by the focal persons of the provinces that it names: they compile and keep the resource
 * book (Circular 3-2). What they write is published at once and marked <em>new, not yet checked</em>, until somebody else
 * checks it: a focal person of the province, or anybody of a second organization. Nobody checks what their own organization
 * wrote.
 *
 * <p>Everybody may say that something is wrong, in four kinds and no free words: what cannot be typed cannot name a client. It is a
 * task for whoever keeps the entry. A stranger's report counts as much as a colleague's, but strangers can only report so much an
 * hour, or one of them could bury a directory under reports.
 *
 * <p>Each field has an age of its own ({@link org.spean.directory.keeping.Ages}): how long ago it was last found right, by
 * whomever. A telephone is old after 90 days (LT-17), a number of free places after 14, a mission after a year; the days stand in
 * {@link org.spean.directory.EntryColumn.Age} and are ours but for the first.
 *
 * <p>Problems: to say that a field is still right needs no proof; it is signed, and no more. A focal person may change the entry of
 * an organization against its manager; the manager finds the change as a task and may change it back.
 */
@NamedInterface("keeping")
@NullMarked
package org.spean.directory.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
