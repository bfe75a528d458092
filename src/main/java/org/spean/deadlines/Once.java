package org.spean.deadlines;

/**
 * What keeps two nodes, or two sweeps, from making the same task twice.
 *
 * @param key by which it is known
 * @param ever whether it is never made again; otherwise it can be as soon as the one before is closed
 */
public record Once(String key, boolean ever) {

    /** Once and never again: for what a sweep makes. */
    public static Once ever(String key) {
        return new Once(key, true);
    }

    /** Not a second one beside one that is open: for what can be asked for again. */
    public static Once whileOpen(String key) {
        return new Once(key, false);
    }
}
