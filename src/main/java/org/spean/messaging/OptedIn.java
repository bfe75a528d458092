package org.spean.messaging;

import org.spean.vocabulary.PhoneNumber;

/** Whoever has this number wants messages again: told in the transaction that hears it. */
public record OptedIn(PhoneNumber number) {}
