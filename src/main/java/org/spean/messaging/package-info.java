/**
 * Everything that reaches people's telephones, and what they answer (design 3). {@link org.spean.messaging.Messages} is the
 * outbox: a message is there if and only if the change that asked for it was committed. The dispatcher gives it to a
 * {@link org.spean.messaging.MessageGateway}; what providers report goes to {@link org.spean.messaging.Reports}. What somebody is
 * asked is a {@link org.spean.messaging.Question}, whatever the way in which they answer; the room that asks fills
 * {@link org.spean.messaging.Asker}. Who does not answer is asked again by the ladder. By which ways a message can be answered is
 * decided when it is claimed ({@link org.spean.messaging.Ways}); an answer by a one-time link can be undone for a day
 * ({@link org.spean.messaging.Undoing}).
 *
 * <p>This room sees no case, no form and no directory, so a message has nothing to leak: what can be said at all stands in
 * {@code wording}, what an answer can mean in {@code reply}.
 *
 * <p>No provider promises to send something once when it is asked twice, so that is made here. A message is claimed for a lease of
 * five minutes, and that is committed before anybody is called; whoever dies in between leaves it in doubt, and what is in doubt
 * is looked up at the provider before it is sent again. By the letters behind {@code #} in its text it is found there.
 *
 * <p>A recipient is a post, a person or a number, and whoever is reached is reached for a number: a chat of Telegram is linked to
 * one, an address for e-mail stands with the person who has it. By what comes first somebody chooses for the number
 * ({@link org.spean.messaging.PreferredChannels}); what does not reach them so goes by SMS. What asks about the telephone itself
 * goes to the telephone.
 *
 * <p>{@link org.spean.messaging.Enclosing} is a slot beside {@code Asker}, and one more than the plan of the house has: by e-mail a date
 * goes as a calendar's entry too (design 3.2), which is to be the one that holds when the message leaves, not when it was asked for. Who
 * keeps dates knows it then; a file handed in with the wish would be old by the next morning, and kept in the outbox for nothing.
 *
 * <p>It calls {@code geography}, which the plan of the house did not foresee: a message says a district by its name in the
 * reader's language, and the renderer looks that up itself from a code. A function that a caller hands in would be a door for
 * free text. The same names tell an administrator's text that a place was typed where only {@code {district}} may stand.
 *
 * <p>Problems: a process that is held up for longer than its lease, just then between its last look at the clock and its call, can
 * double a message. Two ids of a provider for one message of ours show it.
 */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "vocabulary :: spelling",
            "widgets",
            "machine",
            "access",
            "access :: limit",
            "access :: policy",
            "access :: reach",
            "access :: ui",
            "geography",
            "geography :: ui",
            "people",
            "people :: ui",
            "calendar"
        })
@NullMarked
package org.spean.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
