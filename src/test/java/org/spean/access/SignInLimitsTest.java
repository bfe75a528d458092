package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.access.limit.RateLimiter;
import org.springframework.beans.factory.annotation.Autowired;

/** Guessing is slow, from one place and from many, and whoever has the account comes in. */
@SpeanTest
class SignInLimitsTest {

    private final SettableClock clock = new SettableClock();

    @Autowired
    DataSource database;

    private SignInLimits limits;
    private String name;

    @BeforeEach
    void limits() {
        limits = new SignInLimits(new RateLimiter(database, clock), 30, 10);
        name = "n" + UUID.randomUUID();
    }

    private int passed(int tries, String address, String signInName) {
        int passed = 0;
        for (int at = 0; at < tries; at++) {
            passed += limits.take(address, signInName, Optional.empty()).isZero() ? 1 : 0;
        }
        return passed;
    }

    private static String address(int number) {
        return "198.51." + (100 + number / 200) + '.' + number % 200;
    }

    @Test
    @Evidence("6.3.1")
    void oneAddressTriesThirtyTimesInTenMinutesWhateverTheNames() {
        int passed = 0;
        for (int at = 0; at < 100; at++) {
            passed += passed(1, "192.0.2." + (name.hashCode() & 127), name + at);
        }
        assertThat(passed).isEqualTo(30);
    }

    @Test
    @Evidence("6.3.1")
    void aNameIsTriedTenTimesInTenMinutesFromWhereverTheyCome() {
        int passed = 0;
        for (int at = 0; at < 100; at++) {
            passed += passed(1, address(at), name);
        }
        assertThat(passed).isEqualTo(10);
        assertThat(limits.take(address(101), name, Optional.empty()))
                .isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
    }

    @Test
    @Evidence("6.3.1")
    void theDeviceOfTheOwnerComesInAllTheSame() {
        passed(100, address(150), name);

        assertThat(limits.take(address(151), name, Optional.empty())).isPositive();
        assertThat(limits.take(address(150), name, Optional.of("device"))).isZero();
    }

    @Test
    void afterAMinuteANameCanBeTriedAgain() {
        for (int at = 0; at < 20; at++) {
            passed(1, address(at + 160), name);
        }
        clock.moveOn(Duration.ofMinutes(1));

        assertThat(limits.take(address(190), name, Optional.empty())).isZero();
    }
}
