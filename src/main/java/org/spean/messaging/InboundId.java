package org.spean.messaging;

import java.util.UUID;

/** The handle of what came from a telephone. */
public record InboundId(UUID id) {}
