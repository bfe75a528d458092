package org.spean.deadlines;

/** In which part of <em>Today</em> something stands (design 4.1), in this order. */
public enum Section {
    LATE,
    FOR_ME,
    /** Somebody else is asked. */
    FOR_OTHERS
}
