package org.spean.messaging;

import java.time.Instant;

/** Whether a message that is due goes out now. */
public sealed interface Verdict {

    /** It does, as this. */
    record Go(Outbound to) implements Verdict {}

    /**
     * Not yet.
     *
     * @param why in one word, as screens say it
     */
    record Later(Instant at, Reason why) implements Verdict {}

    /** Not any more. */
    record Never(MessageState state, Failure why) implements Verdict {}

    /** What it waits for. */
    enum Reason {
        MORNING,
        PAUSE,
        BUDGET,
        RATE,
        /** The telephone is being rung up about something else. */
        OTHER_CALL,
        NO_GATEWAY,
        /** Nobody knows whose the number is by now: that is asked first. */
        IDENTITY,
        /** The post's number is new, and nobody else has said yes to it. */
        SECOND_YES,
        /** Many questions were sent there today: the others go together in the morning. */
        DIGEST,
        OTHER
    }
}
