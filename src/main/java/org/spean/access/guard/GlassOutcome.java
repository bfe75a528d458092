package org.spean.access.guard;

/** What came of an act on a broken glass. */
public sealed interface GlassOutcome {

    /** It was done. */
    record Done(Glass glass) implements GlassOutcome {}

    /** It was not, and why. */
    record Refused(Reason reason) implements GlassOutcome {}

    /** Why not. */
    enum Reason {
        /** Too few words to judge by later. */
        REASON_TOO_SHORT,
        /** Too many. */
        REASON_TOO_LONG,
        /** They may see it without. */
        NOT_NEEDED,
        /** It is over. */
        OVER,
        /** Somebody else has done it already. */
        DONE_ALREADY,
        /** Nobody judges themselves. */
        OWN
    }
}
