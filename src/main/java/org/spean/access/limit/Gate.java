package org.spean.access.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One caller at this node. What this node alone let in is counted here first: whoever comes too often to it is sent away
 * without asking the database. One call of a caller at a time asks it, so that nobody holds more than one of its
 * connections, and not at all while the last answer said to wait.
 */
class Gate {

    private final Allowance allowance;
    private final TimeMeter time;
    private final Bucket here;
    private final ReentrantLock one = new ReentrantLock();
    private long closedUntil = Long.MIN_VALUE;

    Gate(Allowance allowance, BucketConfiguration configuration, TimeMeter time) {
        this.allowance = allowance;
        this.time = time;
        this.here = Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(configuration.getBandwidths()[0])
                .build();
    }

    /**
     * Takes one call.
     *
     * @param everywhere takes it from the count of all nodes; gives what it is given when that cannot be asked
     */
    Taken take(Shared everywhere) {
        ConsumptionProbe atThisNode = here.tryConsumeAndReturnRemaining(1);
        if (!atThisNode.isConsumed()) {
            return Taken.of(allowance, atThisNode);
        }
        one.lock();
        try {
            long closed = closedUntil - time.currentTimeNanos();
            if (closedUntil != Long.MIN_VALUE && closed > 0) {
                return Taken.refused(allowance, Duration.ofNanos(closed));
            }
            ConsumptionProbe probe = everywhere.take(() -> atThisNode);
            closedUntil =
                    probe.isConsumed() ? Long.MIN_VALUE : time.currentTimeNanos() + probe.getNanosToWaitForRefill();
            return Taken.of(allowance, probe);
        } finally {
            one.unlock();
        }
    }

    /** The count of all nodes. */
    interface Shared {

        /** Takes one call; the other answer where the count cannot be asked. */
        ConsumptionProbe take(Supplier<ConsumptionProbe> otherwise);
    }
}
