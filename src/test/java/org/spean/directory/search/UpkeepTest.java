package org.spean.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No write is lost while the index is made, and a making that failed is tried again, ever more seldom. */
class UpkeepTest {

    private static final long SECOND = 1_000_000_000L;

    private final List<String> done = new ArrayList<>();
    private final List<Runnable> whileMaking = new ArrayList<>();
    private long now = -5;

    private final Upkeep upkeep = new Upkeep(
            new Upkeep.Work() {
                @Override
                public void make(String why) {
                    done.add("made");
                    if (!whileMaking.isEmpty()) {
                        whileMaking.removeFirst().run();
                    }
                }

                @Override
                public void stamp() {
                    done.add("stamped");
                }

                @Override
                public void forget() {
                    done.add("forgot");
                }
            },
            () -> now,
            Runnable::run);

    private static void fail() {
        throw new IllegalStateException("no space");
    }

    @Test
    void nothingHappensWhileItIsMade() {
        upkeep.make("test");
        assertThat(done).containsExactly("made", "stamped");
        assertThat(upkeep.ready()).isTrue();
    }

    @Test
    void whatIsWrittenWhileItIsMadeIsNotLost() {
        whileMaking.add(upkeep::changed);
        upkeep.make("test");
        assertThat(done).containsExactly("made", "made", "stamped");
        assertThat(upkeep.ready()).isTrue();
    }

    @Test
    void writersWithoutEndDoNotMakeItWithoutEnd() {
        whileMaking.addAll(List.of(upkeep::changed, upkeep::changed));
        assertThatIllegalStateException().isThrownBy(() -> upkeep.make("test"));
        assertThat(done).containsExactly("made", "made");
        assertThat(upkeep.ready()).isFalse();
    }

    @Test
    void aBrokenOneIsMadeAgainOnce() {
        upkeep.open();
        whileMaking.add(() -> {
            assertThat(upkeep.ready()).isFalse();
            upkeep.broken("test", "while it is made");
        });
        upkeep.broken("test", "first");
        assertThat(done).containsExactly("forgot", "made", "stamped");
        assertThat(upkeep.ready()).isTrue();
    }

    @Test
    void aFailedMakingIsTriedAgainAfterAGrowingPause() {
        upkeep.open();
        for (int times = 0; times < 4; times++) {
            whileMaking.add(UpkeepTest::fail);
        }
        upkeep.broken("test", "first");
        int made = 2;
        for (long pause : new long[] {SECOND, 2 * SECOND, 4 * SECOND, 8 * SECOND}) {
            assertThat(upkeep.ready()).isFalse();
            now += pause - 1;
            assertThat(upkeep.ready()).isFalse();
            assertThat(done).hasSize(made).doesNotContain("stamped");
            now++;
            upkeep.ready();
            made++;
            assertThat(done).hasSizeGreaterThanOrEqualTo(made);
        }
        assertThat(done).containsExactly("forgot", "made", "made", "made", "made", "made", "stamped");
        assertThat(upkeep.ready()).isTrue();
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
