package org.spean.access.limit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the counts of callers away who have their whole allowance again and did not come for a minute. Bucket4j's own
 * sweeping needs connections that commit by themselves, which ours do not.
 */
class IdleCounts {

    static final String TABLE = "call_allowance";

    /** How long a count is kept after the caller has the whole allowance again. */
    static final Duration KEPT = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(IdleCounts.class);
    private static final String SWEEP = "DELETE FROM " + TABLE + " WHERE id IN (SELECT id FROM " + TABLE
            + " WHERE expires_at < ? FOR UPDATE SKIP LOCKED)";

    private final DataSource database;
    private final Clock clock;
    private final Executor background;
    private final AtomicLong next;

    IdleCounts(DataSource database, Clock clock) {
        this(database, clock, work -> Thread.ofVirtual().name("idle-counts").start(work));
    }

    IdleCounts(DataSource database, Clock clock, Executor background) {
        this.database = database;
        this.clock = clock;
        this.background = background;
        this.next = new AtomicLong(clock.millis() + KEPT.toMillis());
    }

    /** Sweeps when that was long ago, not in the caller's way. Where nobody comes nothing is to be swept. */
    void sweepSometimes() {
        long now = clock.millis();
        long due = next.get();
        if (now >= due && next.compareAndSet(due, now + KEPT.toMillis())) {
            background.execute(this::sweep);
        }
    }

    private void sweep() {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(SWEEP)) {
            delete.setLong(1, clock.millis());
            delete.executeUpdate();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            log.warn("Idle counts of callers could not be swept: {}", e.toString());
        }
    }
}
