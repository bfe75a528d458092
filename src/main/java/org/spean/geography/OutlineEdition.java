package org.spean.geography;

import java.time.Instant;
import java.util.UUID;

/**
 * A boundaries file as it was taken in once.
 *
 * @param fingerprint equal for equal files
 * @param kilobytes how large it is, rounded up
 * @param takenBy who took it, as they sign; empty where the program found it in its folder
 * @param inForce whether the map is drawn with it
 * @param turnedAt when it came into force or went out of it
 * @param turnedBy who did that; empty likewise
 */
public record OutlineEdition(
        UUID id,
        String fingerprint,
        long kilobytes,
        Instant takenAt,
        String takenBy,
        boolean inForce,
        Instant turnedAt,
        String turnedBy) {}
