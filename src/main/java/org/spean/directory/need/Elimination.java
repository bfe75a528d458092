package org.spean.directory.need;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Says which unknowns have only one solution: Gauss and Jordan, in whole numbers modulo a prime so that nothing is rounded. A
 * reduced row with a single unknown in it is one that everybody can compute.
 */
final class Elimination {

    private static final long PRIME = 2_147_483_647L;

    private Elimination() {}

    /**
     * Solves as far as it goes.
     *
     * @param unknown the cells that are not shown
     * @param sums what holds between all cells
     * @return those of the unknown that can be computed
     */
    static Set<Integer> determined(int[] unknown, List<HiddenCounts.Sum> sums) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int each : unknown) {
            places.put(each, places.size());
        }
        List<long[]> rows = rows(places, sums);
        List<long[]> reduced = new ArrayList<>();
        for (int column = 0; column < unknown.length; column++) {
            long[] pivot = taken(rows, column);
            if (pivot != null) {
                divide(pivot, column);
                long[] by = pivot;
                int at = column;
                rows.forEach(row -> subtract(row, by, at));
                reduced.forEach(row -> subtract(row, by, at));
                reduced.add(pivot);
            }
        }
        Set<Integer> determined = new TreeSet<>();
        for (long[] row : reduced) {
            int[] left = IntStream.range(0, row.length)
                    .filter(place -> row[place] != 0)
                    .toArray();
            if (left.length == 1) {
                determined.add(unknown[left[0]]);
            }
        }
        return determined;
    }

    private static List<long[]> rows(Map<Integer, Integer> places, List<HiddenCounts.Sum> sums) {
        List<long[]> rows = new ArrayList<>();
        for (HiddenCounts.Sum sum : sums) {
            long[] row = new long[places.size()];
            boolean any = set(row, places.get(sum.whole()), PRIME - 1);
            for (int part : sum.parts()) {
                any |= set(row, places.get(part), 1);
            }
            if (any) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static boolean set(long[] row, @Nullable Integer place, long value) {
        if (place != null) {
            row[place] = value;
        }
        return place != null;
    }

    private static long @Nullable [] taken(List<long[]> rows, int column) {
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row)[column] != 0) {
                return rows.remove(row);
            }
        }
        return null;
    }

    private static void divide(long[] row, int column) {
        long inverse = power(row[column], PRIME - 2);
        for (int place = 0; place < row.length; place++) {
            row[place] = row[place] * inverse % PRIME;
        }
    }

    private static void subtract(long[] row, long[] pivot, int column) {
        long times = row[column];
        if (times != 0) {
            for (int place = 0; place < row.length; place++) {
                row[place] = (row[place] + (PRIME - times) * pivot[place]) % PRIME;
            }
        }
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = result * square % PRIME;
            }
            square = square * square % PRIME;
        }
        return result;
    }
}
