package org.spean.referral;

import java.util.List;
import java.util.Optional;

/**
 * Why something is not done, in a rule's words.
 *
 * @param field the field that it is about; empty where it is about the whole
 * @param parameters for its sentence
 */
public record Refusal(Against against, Optional<String> field, List<Object> parameters) {

    public Refusal {
        parameters = List.copyOf(parameters);
    }

    /** Against the whole. */
    public static Refusal of(Against against, Object... parameters) {
        return new Refusal(against, Optional.empty(), List.of(parameters));
    }

    /** Against what was answered to one question. */
    public static Refusal at(String field, Against against, Object... parameters) {
        return new Refusal(against, Optional.of(field), List.of(parameters));
    }
}
