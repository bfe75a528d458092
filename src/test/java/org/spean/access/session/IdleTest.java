package org.spean.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.Evidence;

class IdleTest {

    private static final Instant SINCE = Instant.parse("2026-01-05T01:00:00Z");

    private static Standing after(Duration idle, boolean own, boolean locked) {
        return Idle.standing(new Idle.Row(false, locked, SINCE, own), SINCE, SINCE.plus(idle));
    }

    @ParameterizedTest
    @CsvSource({
        "PT4M59.999S, false, OPEN",
        "PT5M, false, LOCKED",
        "PT19M59.999S, false, LOCKED",
        "PT20M, false, OVER",
        "PT20M, true, LOCKED",
        "PT11H59M59S, true, LOCKED",
        "PT12H, true, OVER"
    })
    @Evidence({"7.1.1", "7.3.1"})
    void itLocksAtFiveMinutesAndEndsAtTwentyOnASharedDeviceAtTwelveHoursOnAnOwn(
            Duration idle, boolean own, Standing stands) {
        assertThat(after(idle, own, false)).isEqualTo(stands);
    }

    @Test
    @Evidence("7.3.2")
    void twelveHoursAreTheMostHoweverMuchSomebodyDoes() {
        Instant end = SINCE.plus(Duration.ofHours(12));
        assertThat(Idle.standing(new Idle.Row(false, false, end.minusSeconds(1), true), SINCE, end.minusMillis(1)))
                .isEqualTo(Standing.OPEN);
        assertThat(Idle.standing(new Idle.Row(false, false, end.minusSeconds(1), true), SINCE, end))
                .isEqualTo(Standing.OVER);
    }

    @Test
    void whatWasLockedBeforeItsTimeIsLockedAndWhatWasEndedIsOver() {
        assertThat(after(Duration.ZERO, true, true)).isEqualTo(Standing.LOCKED);
        assertThat(Idle.standing(new Idle.Row(true, false, SINCE, true), SINCE, SINCE))
                .isEqualTo(Standing.OVER);
    }
}
