package org.spean.deadlines;

/**
 * How much waits for somebody: what a digest says, and no more.
 *
 * @param late how much of it is late
 * @param waiting how much waits and is not late
 */
public record TaskCounts(int late, int waiting) {}
