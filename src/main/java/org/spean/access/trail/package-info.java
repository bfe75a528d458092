/**
 * Reading the access log, which the standards call the audit trail: all of it for the auditor, what was done to the own cases
 * for the manager of a centre, the record of accesses for the client (design 5.3). Whoever reads it is written down in it:
 * one row for a page, with what was asked for and which entries were shown.
 *
 * <p>Time is looked for by the entries' ids, which begin with it, so that months nobody asks for are not touched. Who looks
 * from outside is decided by the roles that the entry itself says were held at that moment: roles come and go, the log stays.
 *
 * <p>Problems: a rare word looked for over all time walks through all months. A moment is the one at which the row was
 * written, not at which its transaction was done.
 */
@NamedInterface("trail")
@NullMarked
package org.spean.access.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
