/**
 * Messages by Telegram (design 3.2): a bot of the administrator's ({@code SPEAN_TELEGRAM_TOKEN}) writes to chats that are linked
 * to a number of ours, with a button for each answer, and hears by a webhook what is pressed and written there.
 *
 * <p>A chat is linked by two things together: a link that opens once, which whoever looks after a post's telephone hands to its
 * holder, and six figures that are sent to that telephone and come back in the chat. From then on the chat stands for the number
 * ({@link org.spean.messaging.telegram.Conversations}): a button or a text counts as an SMS from it would. What asks about the
 * telephone itself goes to the telephone. Where another person answers the number, the chat is linked no more; nor where they
 * block the bot, and then everything goes by SMS again, the message that met the block included.
 *
 * <p>What comes from Telegram is kept until it is understood, and not longer: it has people's names. Chats of the simulation lie
 * beside the real ones, and count only there.
 *
 * <p>Problems: Telegram has no list of what it sent, so a message that had no clear answer waits for a person. It tells neither
 * that a message arrived nor that it was read: taken is all there is to know, until somebody answers. One chat stands for one
 * number: whoever holds two posts with two numbers links the second in place of the first. What the bot says at once, that a
 * press was heard, can be lost where a node dies.
 */
@NullMarked
package org.spean.messaging.telegram;

import org.jspecify.annotations.NullMarked;
