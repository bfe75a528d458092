package org.spean.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When the index can be asked and when it is made again: ever more seldom where making it fails. */
class UpkeepTest {

    private static final long SECOND = 1_000_000_000L;

    private long now = -5;

    private final Upkeep upkeep = new Upkeep(() -> now);

    @Test
    void itIsNotAskedBeforeItIsWhole() {
        assertThat(upkeep.ready()).isFalse();
        upkeep.whole();
        assertThat(upkeep.ready()).isTrue();
    }

    @Test
    void oneThatIsOnlyAwayNeedsNoMaking() {
        upkeep.whole();
        upkeep.away("test", "cut off");
        assertThat(upkeep.ready()).isFalse();
        assertThat(upkeep.trouble()).isNull();
        upkeep.whole();
        assertThat(upkeep.ready()).isTrue();
    }

    @Test
    void aBrokenOneIsNotAskedAndSaysWhyUntilThatIsNoted() {
        upkeep.whole();
        upkeep.broken("test", "bad file");
        assertThat(upkeep.ready()).isFalse();
        assertThat(upkeep.trouble()).isEqualTo("test");
        upkeep.noted("test");
        assertThat(upkeep.trouble()).isNull();
        assertThat(upkeep.ready()).isFalse();
    }

    @Test
    void aFailedMakingIsTriedAgainAfterAGrowingPause() {
        assertThat(upkeep.due()).isTrue();
        for (long pause : new long[] {SECOND, 2 * SECOND, 4 * SECOND, 8 * SECOND}) {
            upkeep.failed();
            now += pause - 1;
            assertThat(upkeep.due()).isFalse();
            now++;
            assertThat(upkeep.due()).isTrue();
        }
        upkeep.whole();
        assertThat(upkeep.due()).isTrue();
        upkeep.failed();
        now += SECOND;
        assertThat(upkeep.due()).as("the first pause again").isTrue();
    }

    @Test
    void theLongestPauseIsTenMinutes() {
        Pause pause = new Pause();
        for (int times = 0; times < 100; times++) {
            pause.begin(0);
        }
        assertThat(pause.over(600 * SECOND - 1)).isFalse();
        assertThat(pause.over(600 * SECOND)).isTrue();
    }
}
