package org.spean.access.limit;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * What became of one call.
 *
 * @param allowed whether the caller may come in
 * @param left how many more calls are allowed at once
 * @param retry until a refused caller may come again; nothing for one that is allowed
 * @param full until the whole allowance is there again
 */
public record Taken(Allowance allowance, boolean allowed, long left, Duration retry, Duration full) {

    static Taken of(Allowance allowance, ConsumptionProbe probe) {
        return new Taken(
                allowance,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    static Taken refused(Allowance allowance, Duration wait) {
        return new Taken(allowance, false, 0, wait, allowance.window());
    }
}
