/**
 * Files of cases: photographs, scans, papers. What is brought is taken for what its bytes are, never for what its name says;
 * decoded, drawn anew as JPEG pictures that hold nothing but what is seen on them, sealed with the folder's keys, and kept in
 * the database behind the wall. The file itself is not kept: neither its name nor where a photo was taken, no script, no
 * attachment. A folder is known by its {@link org.spean.access.Subject} alone; what it is, the rooms above know.
 *
 * <p>{@link org.spean.files.StoredFiles} is the one way in and out. Whoever wants to see something passes the guard of
 * {@code access}; where they may not see it there is nothing, not even a thumbnail.
 *
 * <p>Drawing is done apart ({@code reading}): two files at once on a node, with a limit for pixels, for what unpacks inside, and
 * for time. It is done in this program and not in one of its own, so a single step that never ends (no such step is known) would
 * keep one of the two places until the next start.
 *
 * <p>What was taken away can be brought back for thirty days. After that it goes for good, with the next file that is kept in,
 * taken from or given back to its folder: whoever acts by the clock sees no row of a client, so nobody else could.
 *
 * <p>Problems: what pictures show is kept as JPEG, so a scan of a scan loses a little each time. A kind of picture that Java
 * cannot read (HEIC, WebP; in a PDF JPEG 2000 and JBIG2) is refused with what would work.
 */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "widgets",
            "machine",
            "access",
            "access :: guard",
            "access :: policy",
            "access :: reach",
            "vault"
        })
@NullMarked
package org.spean.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
