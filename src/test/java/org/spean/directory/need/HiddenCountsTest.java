package org.spean.directory.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * No small count can be read from a table, nor computed from it. Tried with thousands of tables of two levels, by a generator of
 * our own: jqwik has no release for the JUnit Platform 6 of this project. The same tables each time.
 */
class HiddenCountsTest {

    private static final int TABLES = 1500;
    private static final int PLACES = 4;
    private static final int GROUPS = 2;
    private static final int TYPES = 3;
    private static final int WIDTH = GROUPS * (TYPES + 1) + 1;
    private static final int CELLS = (PLACES + 1) * WIDTH;
    private static final List<HiddenCounts.Sum> SUMS = sums();

    private static int type(int place, int group, int type) {
        return place * WIDTH + group * (TYPES + 1) + type;
    }

    private static int group(int place, int group) {
        return type(place, group, TYPES);
    }

    private static int all(int place) {
        return place * WIDTH + WIDTH - 1;
    }

    private static List<HiddenCounts.Sum> sums() {
        List<HiddenCounts.Sum> sums = new ArrayList<>();
        for (int place = 0; place <= PLACES; place++) {
            int where = place;
            for (int group = 0; group < GROUPS; group++) {
                int what = group;
                sums.add(new HiddenCounts.Sum(
                        group(place, group),
                        IntStream.range(0, TYPES)
                                .mapToObj(type -> type(where, what, type))
                                .toList()));
            }
            sums.add(new HiddenCounts.Sum(
                    all(place),
                    IntStream.range(0, GROUPS)
                            .mapToObj(group -> group(where, group))
                            .toList()));
        }
        for (int column = 0; column < WIDTH; column++) {
            int what = column;
            sums.add(new HiddenCounts.Sum(
                    PLACES * WIDTH + column,
                    IntStream.range(0, PLACES)
                            .mapToObj(place -> place * WIDTH + what)
                            .toList()));
        }
        return sums;
    }

    private static long[] table(Random random) {
        long[] counts = new long[CELLS];
        int most = 2 + random.nextInt(18);
        for (int place = 0; place < PLACES; place++) {
            for (int group = 0; group < GROUPS; group++) {
                for (int type = 0; type < TYPES; type++) {
                    long count = random.nextInt(3) == 0 ? 0 : random.nextInt(most);
                    for (int row : List.of(place, PLACES)) {
                        counts[type(row, group, type)] += count;
                        counts[group(row, group)] += count;
                        counts[all(row)] += count;
                    }
                }
            }
        }
        return counts;
    }

    @Test
    void noSmallCountIsShownOrCanBeComputed() {
        Random random = new Random(20260729);
        int shown = 0;
        for (int table = 0; table < TABLES; table++) {
            long[] counts = table(random);
            boolean[] hidden = HiddenCounts.of(counts, SUMS, new boolean[CELLS]);
            for (int cell = 0; cell < CELLS; cell++) {
                assertThat(hidden[cell] || !Differences.few(counts[cell]))
                        .as("small and shown")
                        .isTrue();
                assertThat(hidden[cell] && counts[cell] == 0)
                        .as("zeros are shown")
                        .isFalse();
                assertThat(hidden[cell] && computable(cell, hidden))
                        .as("cell %d of table %d can be computed", cell, table)
                        .isFalse();
                shown += hidden[cell] ? 0 : 1;
            }
            for (HiddenCounts.Sum sum : SUMS) {
                long rest = counts[sum.whole()];
                for (int part : sum.parts()) {
                    rest -= hidden[part] ? 0 : counts[part];
                }
                assertThat(!hidden[sum.whole()] && Differences.few(rest))
                        .as("a small rest")
                        .isFalse();
            }
        }
        assertThat(shown).as("something is still shown").isGreaterThan(TABLES * CELLS / 3);
    }

    /**
     * By another way than the program's: a cell has one solution exactly if leaving out its column takes something from the rank
     * of the equations.
     */
    private static boolean computable(int cell, boolean... hidden) {
        int[] unknown = IntStream.range(0, CELLS).filter(each -> hidden[each]).toArray();
        int[] others = IntStream.of(unknown).filter(each -> each != cell).toArray();
        return rank(unknown) > rank(others);
    }

    private static int rank(int... unknown) {
        double[][] rows = new double[SUMS.size()][unknown.length];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < unknown.length; column++) {
                rows[row][column] = SUMS.get(row).whole() == unknown[column]
                        ? -1
                        : SUMS.get(row).parts().contains(unknown[column]) ? 1 : 0;
            }
        }
        int rank = 0;
        for (int column = 0; column < unknown.length && rank < rows.length; column++) {
            int best = rank;
            for (int row = rank; row < rows.length; row++) {
                best = Math.abs(rows[row][column]) > Math.abs(rows[best][column]) ? row : best;
            }
            if (Math.abs(rows[best][column]) > 1e-9) {
                double[] pivot = rows[best];
                rows[best] = rows[rank];
                rows[rank] = pivot;
                for (int row = rank + 1; row < rows.length; row++) {
                    double times = rows[row][column] / pivot[column];
                    for (int each = column; each < unknown.length; each++) {
                        rows[row][each] -= times * pivot[each];
                    }
                }
                rank++;
            }
        }
        return rank;
    }

    @Test
    void aSingleHiddenCellTakesAnotherWithIt() {
        long[] counts = {12, 3, 9, 0};
        boolean[] hidden = HiddenCounts.of(counts, List.of(new HiddenCounts.Sum(0, List.of(1, 2, 3))), new boolean[4]);

        assertThat(hidden).containsExactly(false, true, true, false);
    }

    @Test
    void aQuarterIsNotShownWhereTheYearWouldGiveTheOtherAway() {
        assertThat(Differences.hidden(9, 6, 3, 0, 0)).containsExactly(true, true, false, false);
        assertThat(Differences.hidden(12, 6, 6, 0, 0)).containsExactly(false, false, false, false);
        assertThat(Differences.hidden(7, 5)).containsExactly(true);
        assertThat(Differences.hidden(7, 7)).containsExactly(false);
    }
}
