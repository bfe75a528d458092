package org.spean.directory.search;

/** How long to leave something alone that failed: twice as long after each failure, from one second up to ten minutes. */
final class Pause {

    private static final long FIRST = 1_000_000_000L;
    private static final long LONGEST = 600 * FIRST;

    private long length;
    private long since;

    /** It failed at this moment of the machine's own clock, in nanoseconds. */
    void begin(long now) {
        length = Math.min(Math.max(2 * length, FIRST), LONGEST);
        since = now;
    }

    boolean over(long now) {
        return length == 0 || now - since >= length;
    }

    /** It went well: the next failure is a first one. */
    void forget() {
        length = 0;
    }
}
