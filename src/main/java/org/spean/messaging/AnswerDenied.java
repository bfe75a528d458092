package org.spean.messaging;

import org.spean.vocabulary.PhoneNumber;

/**
 * An answer that came by a link is said to be wrong, and it cannot be undone: nobody waits for another one, or too much follows
 * from it. A person has to look. Told in the transaction that hears it.
 *
 * @param number to which the link was sent
 */
public record AnswerDenied(Question question, PhoneNumber number) {}
