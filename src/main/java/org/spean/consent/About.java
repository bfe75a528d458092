package org.spean.consent;

/** Whom a consent is about: they alone agree to it. */
public sealed interface About {

    /** The client of the case. */
    record Client() implements About {}

    /**
     * Somebody of the client's family who is referred too, with their own consent (Forum V, Circular 1-1). Nothing of the client's
     * goes with it but what the sender writes.
     *
     * @param name who it is; kept sealed
     */
    record FamilyMember(String name) implements About {}
}
