package org.spean.consent;

import java.util.List;
import java.util.Optional;

/**
 * Why something is not recorded or not disclosed, in a rule's words: what stands against it, where that is written, and what would
 * make it possible.
 *
 * @param against what stands against it; its sentence is {@link ConsentAgainst#words}
 * @param field the word of the field that it is about; empty where it is about the whole
 * @param parameters for its sentence: days and numbers
 */
public record ConsentRefusal(ConsentAgainst against, Optional<String> field, List<Object> parameters) {

    public ConsentRefusal {
        parameters = List.copyOf(parameters);
    }

    static ConsentRefusal of(ConsentAgainst against, Object... parameters) {
        return new ConsentRefusal(against, Optional.empty(), List.of(parameters));
    }

    static ConsentRefusal at(String field, ConsentAgainst against, Object... parameters) {
        return new ConsentRefusal(against, Optional.of(field), List.of(parameters));
    }
}
