package org.spean.messaging;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a message waits for. */
public enum WaitsFor {
    /** For nothing but its turn. */
    TURN,
    /** It is night or a holiday, and nobody's telephone rings. */
    MORNING,
    /** Somebody paused sending. */
    PAUSE,
    /** The month's money is spent. */
    BUDGET,
    /** The sender's number sent as many as it may for the moment. */
    RATE,
    /** The telephone is being rung up about something else. */
    OTHER_CALL,
    /** There is nobody through whom it could be sent. */
    NO_GATEWAY,
    /** Nobody answered on the number for sixty days: it is asked first whose it is. */
    IDENTITY,
    /** Somebody else has to say yes to the post's new number. */
    SECOND_YES,
    /** For the one message of the next morning, because many questions were sent there today. */
    DIGEST,
    /** Something else. */
    OTHER;

    /** As the table has it. */
    static WaitsFor kept(@Nullable String kept) {
        return Optional.ofNullable(kept)
                .map(word -> Arrays.stream(values())
                        .filter(each -> each.name().equals(word))
                        .findFirst()
                        .orElse(OTHER))
                .orElse(TURN);
    }
}
