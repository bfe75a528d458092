/**
 * Form 6B, feedback for the centre: what a follow-up of the district's official found and what the centre is asked to do, on its way
 * official, focal person, ministry's office, centre; in an emergency from the focal person straight to the centre; and the centre's
 * reply with its measure, which stays open until it is said what became of it (Circular 1-4, 3-2 C, 4; design 1.3).
 *
 * <p>It is told in steps of the case, so that whoever may read and record these, when they can be taken back, and what is sealed, is as
 * for all steps; one is on its way at a time.
 *
 * <p>Problems: the office sends it on by the right by which it confirms a closure, because it has no other on a case.
 */
@NullMarked
package org.spean.cases.feedback;

import org.jspecify.annotations.NullMarked;
