package org.spean.access.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts how often somebody comes, at all nodes together, and sends away who comes too often.
 *
 * <p>While the database cannot be asked, each node counts for itself: nobody is refused because of that, and nobody comes in
 * more often than to a node that stands alone.
 */
@Component
public class RateLimiter {

    private static final Logger log = LoggerFactory.getLogger(RateLimiter.class);

    private static final int MOST_CALLERS = 100_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final Duration MOST_WAIT = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Cache<String, Gate> gates = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(REMEMBERED)
            .build();
    private final Clock clock;
    private final TimeMeter time;
    private final ProxyManager<String> counts;
    private final IdleCounts idle;
    private volatile Instant askedAgain = Instant.MIN;

    /** A limiter that shares its counts with every other one on the same database. */
    public RateLimiter(DataSource database, Clock clock) {
        this.clock = clock;
        this.time = new ClockTime(clock);
        this.idle = new IdleCounts(database, clock);
        this.counts = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table(IdleCounts.TABLE)
                .clientClock(time)
                .requestTimeout(MOST_WAIT)
                .addCustomColumn(new KeptUntil())
                .build();
    }

    /**
     * Takes one call from a caller's allowance.
     *
     * @param caller who comes, as nobody else is called under this allowance
     */
    public Taken take(String caller, Allowance allowance) {
        BucketConfiguration configuration = configuration(allowance);
        // The allowance is part of the name: another setting counts anew.
        String name = key(caller, allowance);
        Taken taken = gates.get(name, none -> new Gate(allowance, configuration, time))
                .take(otherwise -> everywhere(name, configuration, otherwise));
        idle.sweepSometimes();
        return taken;
    }

    /** Whether this caller came to this node lately, and was not forgotten. */
    public boolean knows(String caller, Allowance allowance) {
        return gates.getIfPresent(key(caller, allowance)) != null;
    }

    /** Forgets a caller at this node; the count of all nodes stays. */
    public void forget(String caller, Allowance allowance) {
        gates.invalidate(key(caller, allowance));
    }

    private ConsumptionProbe everywhere(
            String name, BucketConfiguration configuration, Supplier<ConsumptionProbe> otherwise) {
        Instant now = clock.instant();
        if (now.isBefore(askedAgain)) {
            return otherwise.get();
        }
        try {
            return counts.getProxy(name, () -> configuration).tryConsumeAndReturnRemaining(1);
        } catch (RuntimeException e) {
            askedAgain = now.plus(PAUSE);
            log.warn("The calls of all nodes cannot be counted, each counts for itself: {}", e.toString());
            return otherwise.get();
        }
    }

    private static String key(String caller, Allowance allowance) {
        return allowance.name() + ' ' + allowance.quota() + '/' + allowance.window() + ' ' + caller;
    }

    private static BucketConfiguration configuration(Allowance allowance) {
        return BucketConfiguration.builder()
                .addLimit(
                        limit -> limit.capacity(allowance.quota()).refillGreedy(allowance.quota(), allowance.window()))
                .build();
    }
}
