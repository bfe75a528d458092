package org.spean.people;

import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;

/**
 * Somebody has this number from now on, and nobody knows yet whether it is right: told in the transaction that enters it.
 *
 * @param language in which whoever answers it is spoken to
 */
public record PhoneEntered(PhoneNumber number, Language language) {}
