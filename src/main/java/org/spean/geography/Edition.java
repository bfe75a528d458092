package org.spean.geography;

import java.time.Instant;
import java.util.UUID;

/**
 * The gazetteer as it was taken in once.
 *
 * @param fingerprint equal for equal rows
 * @param takenBy who took it, as they sign
 * @param inForce whether it counts now; of all editions at most one does
 * @param turnedAt when it came into force or went out of it
 * @param turnedBy who did that
 */
public record Edition(
        UUID id,
        String fingerprint,
        Instant takenAt,
        String takenBy,
        PlaceCounts counts,
        boolean inForce,
        Instant turnedAt,
        String turnedBy) {}
