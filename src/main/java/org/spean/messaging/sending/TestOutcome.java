package org.spean.messaging.sending;

import org.spean.messaging.MessageId;

/** What became of a wish to try whether messages arrive. */
public sealed interface TestOutcome {

    /** It waits for its turn, which comes within seconds. */
    record Asked(MessageId message) implements TestOutcome {}

    /** It was not sent. */
    record Refused(Reason reason) implements TestOutcome {}

    /** Why not. */
    enum Reason {
        /** Administrators do that. */
        NOT_YOURS,
        /** Nobody has shown yet that they have the number. */
        UNVERIFIED,
        /** Whoever has the number wants no messages. */
        OPTED_OUT
    }
}
