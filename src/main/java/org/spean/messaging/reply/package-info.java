/**
 * What somebody answers by SMS or any other typed way, as values: {@link org.spean.messaging.reply.ReplyParser} reads a text
 * against the questions that are open for that telephone. It is the same for every text and every day it is given; it
 * never throws and never guesses.
 *
 * <p>An answer counts only if the whole text is understood: "1" is a yes, "1 child is ill" is for a person to read. Where
 * two readings are possible, in a figure, a date or an hour, the sender is asked back. This costs an SMS now and then; a
 * wrong date costs an official a day's journey.
 *
 * <p>Problems: who writes in sentences is not understood by the program, only by whoever reads the inbox. An hour between
 * one and five needs "am", "pm" or a part of the day, because nobody visits at two in the night and many write 2:00 for
 * the afternoon.
 */
@NamedInterface("reply")
@NullMarked
package org.spean.messaging.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
