package org.spean.access.factor;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A key that somebody's device keeps for this program.
 *
 * @param id its handle here
 * @param name as its owner called it
 * @param host for whose pages the device keeps it
 * @param used when it was shown last
 */
public record Passkey(UUID id, String name, String host, Instant added, Optional<Instant> used) {}
