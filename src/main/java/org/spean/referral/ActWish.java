package org.spean.referral;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants to do.
 *
 * @param on the day for which it is said
 * @param answers to its questions, by their words
 */
public record ActWish(ReferralActKind kind, LocalDate on, Map<String, String> answers) {

    public ActWish {
        answers = Map.copyOf(answers);
    }

    /** What is answered to this, without the blanks around it; empty where nothing is. */
    public Optional<String> answer(String field) {
        return Optional.ofNullable(answers.get(field)).map(String::strip).filter(each -> !each.isEmpty());
    }
}
