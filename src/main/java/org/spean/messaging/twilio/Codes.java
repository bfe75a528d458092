package org.spean.messaging.twilio;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.spean.messaging.Failure;
import org.spean.messaging.MessageState;

/** What the provider's words and numbers of errors mean (design 3.2, "Answers of the provider"; twilio.com/docs/api/errors). */
final class Codes {

    private static final Map<Integer, Failure> KNOWN = Map.ofEntries(
            Map.entry(21211, Failure.NO_SUCH_NUMBER),
            Map.entry(21614, Failure.NO_SUCH_NUMBER),
            Map.entry(30005, Failure.NO_SUCH_NUMBER),
            Map.entry(30006, Failure.NO_SUCH_NUMBER),
            Map.entry(21610, Failure.OPTED_OUT),
            Map.entry(30003, Failure.UNREACHABLE),
            Map.entry(30004, Failure.BLOCKED),
            Map.entry(30007, Failure.BLOCKED),
            // Of calls: no number, and a country or a kind of number that the account may not call.
            Map.entry(21217, Failure.NO_SUCH_NUMBER),
            Map.entry(13223, Failure.NO_SUCH_NUMBER),
            Map.entry(21215, Failure.BLOCKED),
            Map.entry(21216, Failure.BLOCKED));

    private Codes() {}

    /** The provider's word for where a message stands, as ours; empty for what is none of an outgoing message. */
    static Optional<MessageState> state(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "accepted", "scheduled", "queued", "sending" -> Optional.of(MessageState.ACCEPTED);
            case "sent", "partially_delivered" -> Optional.of(MessageState.SENT);
            case "delivered", "read" -> Optional.of(MessageState.DELIVERED);
            case "undelivered", "failed", "canceled" -> Optional.of(MessageState.FAILED);
            default -> Optional.empty();
        };
    }

    /** Of what was not taken at all. */
    static Failure ofAnswer(int code) {
        return KNOWN.getOrDefault(code, Failure.REFUSED);
    }

    /** Of a call that did not come about; most networks do not say why. */
    static Failure ofCall(String code) {
        Failure why = ofReport(code);
        return why == Failure.OTHER ? Failure.NO_ANSWER : why;
    }

    /**
     * Of what was taken and did not arrive.
     *
     * @param code empty where the report says none
     */
    static Failure ofReport(String code) {
        return code.matches("[0-9]{1,9}") ? KNOWN.getOrDefault(Integer.valueOf(code), Failure.OTHER) : Failure.OTHER;
    }
}
