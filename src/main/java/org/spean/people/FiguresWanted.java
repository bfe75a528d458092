package org.spean.people;

import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;

/**
 * Whoever has this number here, as before, is to be sent six figures once more: told in the transaction that wants it. What is
 * known of the number stays.
 *
 * @param language in which whoever answers it is spoken to
 */
public record FiguresWanted(PhoneNumber number, Language language) {}
