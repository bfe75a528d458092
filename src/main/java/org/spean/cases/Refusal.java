package org.spean.cases;

import java.util.List;
import java.util.Optional;

/**
 * Why a step is not recorded, in a rule's words: what stands against it, where that is written, and what would make it possible.
 *
 * @param against what stands against it
 * @param field the field that it is about; empty where it is about the step
 * @param parameters for its sentence: days, numbers, words of options, values of the room's enumerations
 */
public record Refusal(Against against, Optional<String> field, List<Object> parameters) {

    public Refusal {
        parameters = List.copyOf(parameters);
    }

    /** Against the step as a whole. */
    public static Refusal of(Against against, Object... parameters) {
        return new Refusal(against, Optional.empty(), List.of(parameters));
    }

    /** Against what was answered to one of its questions. */
    public static Refusal at(String field, Against against, Object... parameters) {
        return new Refusal(against, Optional.of(field), List.of(parameters));
    }
}
