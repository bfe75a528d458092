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

    /** Whoever was rung up in vain three times is not rung up once more: the ladder goes on. */
    private static final List<Duration> RINGS_AGAIN = List.of(Duration.ofMinutes(15), Duration.ofHours(2));

    private Retries() {}

    /**
     * When.
     *
     * @param attempt how many tries there were, from 1
     * @return empty where another try does not help, and where it would be too late
     */
    static Optional<Instant> next(Failure why, int attempt, Instant now, Instant validUntil) {
        List<Duration> pauses = why == Failure.NO_ANSWER ? RINGS_AGAIN : PAUSES;
        if (!why.mayPass() || (why == Failure.NO_ANSWER && attempt > pauses.size())) {
            return Optional.empty();
        }
        Instant next = now.plus(pauses.get(Math.min(attempt, pauses.size()) - 1));
        return next.isBefore(validUntil) ? Optional.of(next) : Optional.empty();
    }
}
