/**
 * Asking whoever keeps an entry whether it is still right (design 3.5), and what follows from what they say.
 *
 * <p>An entry is kept by the manager of the organization that offers it (design 1.2). Where nobody holds that post, it is kept by
 * the focal persons of the province that it reaches: they compile and keep the province's resource book (Circular 3-2). Of
 * several, the first who can be reached is asked. An entry for the whole country of an organization without a manager is kept by
 * nobody: then one rings its numbers, and says so.
 *
 * <p>An SMS names no organization and no place. So whoever is asked finds the entry itself among what waits for them when they
 * sign in, or asks for a call.
 *
 * <p>What was not found right for 90 days is asked about by the program itself (LT-17): each day one province, that which waited
 * longest, and of it so many entries as the policy allows ({@code spean.directory.asks-a-day}), the oldest first; and nobody at
 * night or on a holiday. So the entries of 2010, overdue all at once, are gone through in some weeks.
 *
 * <p>Problems: the ladder asks the province's other focal person the same question. What one of the two says counts for both; that
 * somebody left their post is taken to be said of the one who was asked first, and is a task for a person before anything follows.
 */
@NullMarked
package org.spean.directory.asking;

import org.jspecify.annotations.NullMarked;
