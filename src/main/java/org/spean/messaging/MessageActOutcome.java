package org.spean.messaging;

/** What became of an act on a message. */
public sealed interface MessageActOutcome {

    /** It is done. */
    record Done() implements MessageActOutcome {}

    /** Nothing changed. */
    record Refused(Reason reason) implements MessageActOutcome {}

    /** Why not. */
    enum Reason {
        /** Administrators and ATRO officers do that. */
        NOT_YOURS,
        /** There is no such message, or it stands elsewhere by now. */
        MOVED_ON,
        /** Telephones are real: they ring in the morning. */
        REAL_TELEPHONES
    }
}
