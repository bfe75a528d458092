package org.spean.messaging.sending;

/**
 * What lifting the simulation brings with it.
 *
 * @param waiting how many messages wait that were meant for simulated telephones
 * @param go how many of them would go out to somebody
 * @param numbers how many numbers become unverified again, because they were verified in the simulation only
 * @param questions how many questions are open: who does not answer them is asked on the real telephone
 */
public record LiftPreview(long waiting, long go, long numbers, long questions) {}
