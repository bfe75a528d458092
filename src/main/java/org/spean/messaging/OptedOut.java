package org.spean.messaging;

import org.spean.vocabulary.PhoneNumber;

/** Whoever has this number wants no messages (design 3.2): told in the transaction that hears it. */
public record OptedOut(PhoneNumber number) {}
