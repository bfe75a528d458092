/**
 * One message in place of many (design 3.4): whoever is asked about many things gets the first questions of a day one by one; the
 * others wait for half past seven of the next day, and go together as a count, which is answered with {@code ?} and so becomes the
 * numbered list from which questions are picked one at a time.
 *
 * <p>What is gathered climbs the ladder as if it had gone alone: its hours count from when it was asked, and nobody waits for the
 * digest. A question whose answer is needed before the next digest waits for none, and one of a crisis never does.
 *
 * <p>Problems: only what goes by SMS to a sender who can be answered is gathered. A link is good for one question; a chat has
 * buttons below each; and a call says one thing.
 */
@NullMarked
package org.spean.messaging.digest;

import org.jspecify.annotations.NullMarked;
