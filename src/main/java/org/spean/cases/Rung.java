package org.spean.cases;

/**
 * Where a client can live, in the order of searching (Circular 1-1): each is looked at before the next. For an adult another
 * community, or living independently, is a choice equal to any (Standards 6.11).
 */
public enum Rung {
    IMMEDIATE_FAMILY,
    RELATIVES,
    FOSTER_FAMILY,
    OTHER_COMMUNITY,
    INDEPENDENT,
    LONG_TERM_CARE;

    /** Whether it is a rung of the circular's ladder, and not a free choice beside it. */
    public boolean searched() {
        return this != OTHER_COMMUNITY && this != INDEPENDENT;
    }
}
