package org.spean.messaging.sending;

/** What became of an act on whether real telephones are reached. */
public sealed interface LiftOutcome {

    /** It is done. */
    record Done() implements LiftOutcome {}

    /** Nothing changed. */
    record Refused(Reason reason) implements LiftOutcome {}

    /** Why not. */
    enum Reason {
        /** Administrators decide that. */
        NOT_YOURS,
        /** A demonstration reaches nobody: its numbers are other people's. */
        DEMONSTRATION,
        /** Nothing is set up through which they could be reached. */
        NO_PROVIDER,
        /** Real telephones are reached already. */
        REAL_ALREADY,
        /** They are simulated already. */
        SIMULATED_ALREADY,
        /** Somebody asked before, and that waits for a yes. */
        ASKED_ALREADY,
        /** Nobody asks: it was called off, or nobody said yes in time. */
        NOBODY_ASKS,
        /** Whoever asked cannot say the yes. */
        OWN_ASK
    }
}
