package org.spean.messaging;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How the queue is.
 *
 * @param oldest since when the one waits that was asked for first
 * @param waiting how many wait, and for what
 * @param inDoubt how many of which nobody knows whether a provider took them
 * @param decides how many of those a person has to decide
 * @param failures of the last 24 hours
 * @param doubles messages that a provider took twice, ever
 */
public record QueueHealth(
        Optional<Instant> oldest,
        Map<WaitsFor, Long> waiting,
        long inDoubt,
        long decides,
        Map<Failure, Long> failures,
        long doubles) {}
