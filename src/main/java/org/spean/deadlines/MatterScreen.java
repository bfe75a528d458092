package org.spean.deadlines;

import org.spean.deadlines.rules.Rule;

/**
 * Where a matter is looked at, and done: a slot, filled by the room that owns matters of this kind. So whoever is told that a rule
 * wants something of it gets there by one step.
 */
public interface MatterScreen {

    /** The kind of matter, in the word of its room. */
    String kind();

    /**
     * Its screen.
     *
     * @param matter the handle of one of this kind
     */
    Way way(String matter);

    /**
     * Where what a rule wants of it is done.
     *
     * @param matter the handle of one of this kind
     */
    default Way way(String matter, Rule rule) {
        return way(matter);
    }
}
