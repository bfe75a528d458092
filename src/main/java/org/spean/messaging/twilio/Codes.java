package org.spean.messaging.twilio;

import java.util.Map;
import org.spean.messaging.Failure;

/** What the provider's numbers of errors mean (design 3.2, "Answers of the provider"; twilio.com/docs/api/errors). */
final class Codes {

    private static final Map<Integer, Failure> KNOWN = Map.of(
            21211, Failure.NO_SUCH_NUMBER,
            21614, Failure.NO_SUCH_NUMBER,
            30005, Failure.NO_SUCH_NUMBER,
            30006, Failure.NO_SUCH_NUMBER,
            21610, Failure.OPTED_OUT,
            30003, Failure.UNREACHABLE,
            30004, Failure.BLOCKED,
            30007, Failure.BLOCKED);

    private Codes() {}

    /** Of what was not taken at all. */
    static Failure ofAnswer(int code) {
        return KNOWN.getOrDefault(code, Failure.REFUSED);
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
