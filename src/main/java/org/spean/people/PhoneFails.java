package org.spean.people;

import org.spean.vocabulary.PhoneNumber;

/** A message to this number, or a call, cannot arrive: told in the transaction that finds it out. */
public record PhoneFails(PhoneNumber number) {}
