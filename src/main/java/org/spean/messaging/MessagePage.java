package org.spean.messaging;

import java.util.List;
import java.util.Optional;

/**
 * Some messages, the latest first.
 *
 * @param earlier from where the ones before them begin; empty where there are none
 */
public record MessagePage(List<MessageLine> lines, Optional<MessageId> earlier) {}
