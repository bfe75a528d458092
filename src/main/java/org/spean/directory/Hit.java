package org.spean.directory;

/**
 * One service that was found.
 *
 * @param entry with nothing in it that the reader may not see
 * @param nearness how it reaches the place that was asked for
 */
public record Hit(ServiceEntry entry, Nearness nearness) {

    /** Local comes before nationwide. */
    public enum Nearness {
        /** It named the province that was asked for. */
        LOCAL,
        /** It reaches every province. */
        NATIONWIDE,
        /** No place was asked for. */
        ANYWHERE
    }
}
