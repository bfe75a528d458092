package org.spean.consent;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to a consent; never changed.
 *
 * @param number from 1
 * @param what what was said
 * @param taken what was taken back by it; empty where it is another step
 * @param at when it was recorded
 * @param by who recorded it, as they sign
 */
public record ConsentStep(int number, Response what, Optional<Withdrawal> taken, Instant at, String by) {}
