package org.spean.access.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.SettableClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class IdleCountsTest {

    private static final Allowance ALLOWANCE = Allowance.of("swept", 1, 10);

    private final DataSource database;
    private final JdbcClient tables;

    IdleCountsTest(DataSource database, JdbcClient tables) {
        this.database = database;
        this.tables = tables;
    }

    @Test
    void whoDidNotComeForAMinuteIsForgottenAndNobodyElse() {
        SettableClock clock = new SettableClock();
        IdleCounts idle = new IdleCounts(database, clock, Runnable::run);
        new RateLimiter(database, clock).take("idle", ALLOWANCE);
        clock.moveOn(IdleCounts.KEPT.minusSeconds(1));
        new RateLimiter(database, clock).take("busy", ALLOWANCE);

        idle.sweepSometimes();
        assertThat(rows()).as("not yet").isEqualTo(2);

        clock.moveOn(Duration.ofSeconds(3));
        idle.sweepSometimes();
        assertThat(rows()).isEqualTo(1);
    }

    private int rows() {
        return tables.sql("SELECT count(*) FROM call_allowance WHERE id LIKE 'swept %'")
                .query(Integer.class)
                .single();
    }
}
