/**
 * Calls: what is said, what keys mean, and the recordings of which it is put together (design 3.2, "Voice"). What is talked about
 * is a {@link org.spean.messaging.voice.Script}, made of a kind and its slots as a text is, and so of nothing else than they allow;
 * how the talk goes is a pure function, {@code Conversation}. {@link org.spean.messaging.voice.VoiceCalls} keeps where each call stands
 * and takes the answers; a provider's XML and the simulator's screen only show it.
 *
 * <p>A call says the greeting, the activity in neutral words, the day and the time. It says no place at all, not even the district
 * that a text may name: so nothing has to be recorded for more than two hundred districts, and whoever presses nine is told. No
 * reply code is said either, for a call asks one question alone.
 *
 * <p>A language is spoken where there is a recording of every piece that a kind of message may need, or where the provider reads it
 * (English). Until then whoever would be called gets the message as an SMS, and after that the ladder goes on to a person
 * ({@code CallGate}).
 *
 * <p>A machine hears "please call this number" and the number, where the message has one, and else nothing; where it is not sure
 * who answered, a key has to be pressed before anything is said.
 *
 * <p>Problems: a recording is what an administrator makes it. Nobody but a listener can tell whether it says its sentence, so every
 * version stays, with whose it is, and can be played and put back. A network that answers with a voice of its own ("this number
 * cannot be reached") may be taken for a person, who then presses nothing: the call counts as delivered, and the ladder goes on.
 */
@NullMarked
package org.spean.messaging.voice;

import org.jspecify.annotations.NullMarked;
