package org.spean.cases;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.vocabulary.Sensitivity;

/**
 * A case as somebody sees it.
 *
 * @param open answers of which sensitivities they see; whoever does not see GENERAL sees no steps, only that the case is there
 * @param words what is sealed of its steps and open to them: by the step's number and the field's word
 */
public record CaseSheet(Case file, Set<Sensitivity> open, Map<Integer, Map<String, String>> words) {

    public CaseSheet {
        open = Set.copyOf(open);
        words = Map.copyOf(words);
    }

    /** Whether they see steps at all. */
    public boolean steps() {
        return open.contains(Sensitivity.GENERAL);
    }

    /** What was answered to a step's question, sealed or not; empty where nothing was, or it is not open to them. */
    public Optional<String> answer(CaseStep step, String field) {
        return step.told(field)
                .or(() -> Optional.ofNullable(
                        words.getOrDefault(step.number(), Map.of()).get(field)));
    }
}
