package org.spean.messaging;

import org.spean.vocabulary.PhoneNumber;

/** Whoever answers this number is not, or no longer, whom it was entered for: told in the transaction that hears it. */
public record NumberLeft(PhoneNumber number) {}
