package org.spean.directory.need;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which counts of a table may not be shown. To hide the counts that are few is not enough: where a row has a sum, a single hidden
 * cell is what the others leave. So more are hidden, the smallest first, until
 *
 * <ul>
 *   <li>no hidden count is the only solution of the sums and the counts that are shown (by elimination, over all sums together),
 *   <li>no shown sum leaves, after its shown parts, a rest that is few itself.
 * </ul>
 *
 * <p>A zero is always shown, and helps to hide nothing.
 */
final class HiddenCounts {

    private final long[] counts;
    private final List<Sum> sums;
    private final boolean[] hidden;

    /**
     * That one count is the sum of others.
     *
     * @param whole the position of the sum
     * @param parts the positions of what it sums up
     */
    record Sum(int whole, List<Integer> parts) {

        private Stream<Integer> members() {
            return Stream.concat(Stream.of(whole), parts.stream());
        }
    }

    private HiddenCounts(long[] counts, List<Sum> sums, boolean[] first) {
        this.counts = counts;
        this.sums = sums;
        hidden = new boolean[counts.length];
        for (int cell = 0; cell < counts.length; cell++) {
            hidden[cell] = Differences.few(counts[cell]) || (first[cell] && counts[cell] > 0);
        }
    }

    /**
     * Decides.
     *
     * @param counts all of them
     * @param sums what holds between them, and everybody knows
     * @param first which must not be shown for another reason; zeros among them are shown all the same
     * @return for each whether it is hidden
     */
    static boolean[] of(long[] counts, List<Sum> sums, boolean[] first) {
        HiddenCounts table = new HiddenCounts(counts, sums, first);
        boolean more = true;
        while (more) {
            boolean rest = table.hidesWhatLeavesFew();
            boolean computed = table.hidesWhatGivesAway();
            more = rest || computed;
        }
        return table.hidden;
    }

    private boolean hidesWhatLeavesFew() {
        boolean more = false;
        for (Sum sum : sums) {
            while (!hidden[sum.whole()] && Differences.few(rest(sum))) {
                int smallest = smallest(sum.parts().stream()).orElse(sum.whole());
                hidden[smallest] = true;
                more = true;
            }
        }
        return more;
    }

    private long rest(Sum sum) {
        return counts[sum.whole()]
                - sum.parts().stream()
                        .filter(part -> !hidden[part])
                        .mapToLong(part -> counts[part])
                        .sum();
    }

    /** One more cell for each that could be computed; one for all of a sum, and then it is looked again. */
    private boolean hidesWhatGivesAway() {
        int[] unknown =
                IntStream.range(0, hidden.length).filter(cell -> hidden[cell]).toArray();
        Set<Integer> determined = Elimination.determined(unknown, sums);
        Set<Sum> touched = new HashSet<>();
        boolean more = false;
        for (int cell : determined) {
            List<Sum> its = sums.stream()
                    .filter(sum -> sum.members().anyMatch(each -> each == cell))
                    .toList();
            if (its.stream().noneMatch(touched::contains)) {
                // What its own sums have may be hidden already: it was computed a longer way round.
                Optional<Integer> cover = smallest(its.stream().flatMap(Sum::members))
                        .or(() -> smallest(sums.stream().flatMap(Sum::members)));
                if (cover.isPresent()) {
                    hidden[cover.get()] = true;
                    touched.addAll(its);
                    more = true;
                }
            }
        }
        return more;
    }

    private Optional<Integer> smallest(Stream<Integer> cells) {
        return cells.filter(cell -> !hidden[cell] && counts[cell] > 0)
                .min(Comparator.<Integer>comparingLong(cell -> counts[cell]).thenComparing(cell -> cell));
    }
}
