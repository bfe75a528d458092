package org.spean.messaging;

import java.util.Optional;

/**
 * A message will not arrive: told in the transaction that finds it out.
 *
 * @param question which it would have asked
 */
public record MessageFailed(MessageId message, Optional<QuestionId> question, Failure why) {}
