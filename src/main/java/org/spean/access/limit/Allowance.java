package org.spean.access.limit;

import java.time.Duration;

/**
 * How often one caller may come: so many times at once, and that many again, evenly, in each window.
 *
 * @param name what is counted, in one word that callers are told: {@code token}, {@code address}
 * @param quota at least 1
 * @param window positive
 */
public record Allowance(String name, int quota, Duration window) {

    public Allowance {
        if (quota < 1 || !window.isPositive()) {
            throw new IllegalArgumentException("an allowance of " + quota + " in " + window + " lets nobody in");
        }
    }

    /**
     * An allowance by its pace.
     *
     * @param perSecond how often for long; at least 1
     * @param burst how often at once; at least 1
     */
    public static Allowance of(String name, int perSecond, int burst) {
        if (perSecond < 1) {
            throw new IllegalArgumentException("an allowance of " + perSecond + " in a second lets nobody in");
        }
        return new Allowance(
                name, burst, Duration.ofSeconds(1).multipliedBy(burst).dividedBy(perSecond));
    }
}
