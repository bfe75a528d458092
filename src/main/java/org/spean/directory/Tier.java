package org.spean.directory;

import org.spean.access.Actor;

/**
 * How much of an entry a reader may see.
 *
 * <p>The public sees what, who, province, how to refer, office lines and hotlines. Partners, people with an account, also
 * see named staff, mobile phones, gaps, what was printed, and the districts of anything that shelters.
 */
public enum Tier {
    PUBLIC,
    PARTNERS;

    /** The tier of whoever is acting. */
    public static Tier of(Actor actor) {
        return actor.signedIn() ? PARTNERS : PUBLIC;
    }

    /** Whether a reader of this tier may see what is meant for partners. */
    public boolean partners() {
        return this == PARTNERS;
    }
}
