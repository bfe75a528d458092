package org.spean.cases;

/** What is known of a client's age (design 1.3; Standards 6.11, 7.1). Where it is uncertain, they are treated as a child. */
public enum AgeKnown {
    KNOWN_ADULT,
    KNOWN_CHILD,
    PRESUMED_CHILD;

    /** Whether what protects children holds. */
    public boolean child() {
        return this != KNOWN_ADULT;
    }
}
