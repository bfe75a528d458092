package org.spean.messaging.twilio;

import java.util.Locale;
import java.util.Optional;
import org.spean.messaging.Failure;
import org.spean.messaging.MessageId;
import org.spean.messaging.MessageState;
import org.spean.messaging.Reports.Report;

/**
 * Where a call stands, by the provider's word for it. One that is over has arrived if whoever answered was told what it is for,
 * whatever else is said of it; otherwise nobody answered.
 */
enum CallStatus {
    /** It is to ring. */
    TAKEN,
    /** It rings, or somebody answered. */
    UNDER_WAY,
    /** It is over, and most networks do not say why. */
    OVER,
    /** It did not come about. */
    FAILED;

    /** Empty for a word that nobody knows. */
    static Optional<CallStatus> of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "queued", "initiated" -> Optional.of(TAKEN);
            case "ringing", "in-progress", "answered" -> Optional.of(UNDER_WAY);
            case "completed", "busy", "no-answer", "canceled" -> Optional.of(OVER);
            case "failed" -> Optional.of(FAILED);
            default -> Optional.empty();
        };
    }

    /** Whether nothing more is said or heard in it. */
    boolean over() {
        return this == OVER || this == FAILED;
    }

    /**
     * What that means for the message.
     *
     * @param heard whether whoever answered was told what it is for
     * @param code the provider's number of an error; empty where it says none
     */
    Report report(String call, MessageId message, boolean heard, String code) {
        MessageState state = switch (this) {
            case TAKEN -> MessageState.ACCEPTED;
            case UNDER_WAY -> MessageState.SENT;
            case OVER, FAILED -> heard ? MessageState.DELIVERED : MessageState.FAILED;
        };
        Optional<Failure> why = state == MessageState.FAILED
                ? Optional.of(this == FAILED ? Codes.ofCall(code) : Failure.NO_ANSWER)
                : Optional.empty();
        return new Report(TwilioGateway.NAME, call, Optional.of(message), state, why, code);
    }
}
