package org.spean.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that was done with a referral: never changed.
 *
 * @param number from 1
 * @param side who did it; the sender also where they write down what the receiver said by telephone
 * @param on the day for which it is said
 * @param at when it was recorded
 * @param by the account; empty for what follows from something else
 * @param name as it is shown
 * @param told what was answered that is GENERAL, by the words of its fields; what was typed is sealed
 */
public record ReferralAct(
        int number,
        ReferralActKind kind,
        Side side,
        LocalDate on,
        Instant at,
        Optional<UUID> by,
        String name,
        Map<String, String> told) {

    public ReferralAct {
        told = Map.copyOf(told);
    }

    /** What was answered to this, where it is GENERAL. */
    public Optional<String> told(String field) {
        return Optional.ofNullable(told.get(field));
    }
}
