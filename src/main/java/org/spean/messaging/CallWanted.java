package org.spean.messaging;

import java.util.Optional;
import org.spean.vocabulary.PhoneNumber;

/**
 * Somebody pressed or wrote 9: they want to be rung up. Told in the transaction that hears it.
 *
 * @param question about which; empty for none in particular
 */
public record CallWanted(PhoneNumber number, Optional<QuestionId> question) {}
