package org.spean.directory.need;

import java.util.Comparator;
import java.util.stream.IntStream;

/** What may not be shown of a whole and its parts, when either of them can be subtracted from the other. */
final class Differences {

    /** Fewer than this are not shown: somebody could be singled out (design 1.8). */
    static final long FEWEST = 5;

    private Differences() {}

    /** Whether so many are too few to be shown. Nobody is nobody, and shown. */
    static boolean few(long count) {
        return count > 0 && count < FEWEST;
    }

    /**
     * Which parts may not be shown beside the whole, where the parts can overlap: a part that is few, one that leaves few, and as
     * many more, the smallest first, as the others would leave few.
     */
    static boolean[] hidden(long whole, long... parts) {
        boolean[] hidden = new boolean[parts.length];
        for (int part = 0; part < parts.length; part++) {
            hidden[part] = few(parts[part]) || (parts[part] > 0 && few(whole - parts[part]));
        }
        while (few(whole - shown(hidden, parts)) && any(hidden)) {
            int smallest = smallest(hidden, parts);
            if (smallest < 0) {
                break;
            }
            hidden[smallest] = true;
        }
        return hidden;
    }

    private static long shown(boolean[] hidden, long... parts) {
        long sum = 0;
        for (int part = 0; part < parts.length; part++) {
            sum += hidden[part] ? 0 : parts[part];
        }
        return sum;
    }

    private static boolean any(boolean... hidden) {
        for (boolean each : hidden) {
            if (each) {
                return true;
            }
        }
        return false;
    }

    private static int smallest(boolean[] hidden, long... parts) {
        return IntStream.range(0, parts.length)
                .filter(part -> !hidden[part] && parts[part] > 0)
                .boxed()
                .min(Comparator.comparingLong(part -> parts[part]))
                .orElse(-1);
    }

    /** Adds what is hidden there to what is hidden here. */
    static void add(boolean[] here, boolean... there) {
        for (int part = 0; part < here.length; part++) {
            here[part] |= there[part];
        }
    }
}
