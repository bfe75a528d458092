/**
 * What people have open: for how long it stays so, what locks it and what opens it again, and the list that each person sees of
 * their own (design 5.4, ASVS 5.0 chapter 7).
 *
 * <p>A session is a row, found by the hash of a random handle that lies in the session itself. Its row says whether it is open,
 * locked or over, on every node: here at once, elsewhere within two seconds. Idleness counts from the last act of a person, and
 * an act is a page that somebody goes to or a key, finger or wheel that the page reports; a heartbeat of Vaadin's, a poll or an
 * answer of a script is none. Five minutes later the session is locked: nothing is answered any more but the PIN or the password,
 * signing out, and the heartbeats that keep what was typed. Vaadin's own requests are refused with 423, which its client takes
 * for a line that broke: it sends them again when the screen is open, so nothing is lost and nothing happens meanwhile.
 *
 * <p>Problems: what was on a page stays in the browser's memory below the lock, because nothing typed may be lost; whoever can
 * open a browser's tools on an unlocked computer can read it there until the session ends. Acts are reported at most every
 * twenty seconds, so the server's own lock can come that much later than the page's, which tells the server at once.
 */
@NullMarked
package org.spean.access.session;

import org.jspecify.annotations.NullMarked;
