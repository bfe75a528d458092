package org.spean.directory.search;

import java.util.Set;

/**
 * A stretch of a query that the vocabulary knows.
 *
 * @param meanings what it can mean
 * @param how how surely
 * @param cost what reading it so costs: the cheapest reading of the whole query is taken
 */
record Match(Set<Meaning> meanings, How how, double cost) {

    /** From certain to doubtful. */
    enum How {
        /** Letter by letter, or with a slip that Khmer keyboards invite. */
        EXACT,
        /** The beginning of it: somebody is still typing. */
        BEGUN,
        /** It sounds like it, or is a typing error away from it: as text it may be something else. */
        NEAR
    }
}
