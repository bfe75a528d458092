package org.spean.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a message is tried again: with growing pauses, and only while it is of use (design 3.2). */
final class Retries {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3));

    private Retries() {}

    /**
     * When.
     *
     * @param attempt how many tries there were, from 1
     * @return empty where it would be too late
     */
    static Optional<Instant> next(int attempt, Instant now, Instant validUntil) {
        Instant next = now.plus(PAUSES.get(Math.min(attempt, PAUSES.size()) - 1));
        return next.isBefore(validUntil) ? Optional.of(next) : Optional.empty();
    }
}
