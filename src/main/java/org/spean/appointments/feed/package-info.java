/**
 * The dates of one person as a calendar that a telephone or an office program reads (iCalendar; design 4.5): the time, a neutral
 * word and the district, nothing else. Its address is a secret of 128 random bits, told once, kept as a hash; it ends after 90
 * days, and its owner can revoke it. What it shows follows from what its owner may see at that moment.
 *
 * <p>A date keeps its UID; its SEQUENCE grows with each time that was proposed, and a cancelled one stays as CANCELLED, so that
 * calendars take it away.
 *
 * <p>The same entry goes with every message about a date that leaves by e-mail, in the language of the message.
 */
@NullMarked
package org.spean.appointments.feed;

import org.jspecify.annotations.NullMarked;
