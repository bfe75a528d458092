package org.spean.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spean.vocabulary.Sensitivity;

/**
 * A form with the answers that its reader may see.
 *
 * @param folder whose it is
 * @param form which
 * @param definition what it asks, in its own edition
 * @param answers those that may be seen
 * @param lines the lines of each table, in their order; tables without any are missing
 * @param open the sensitivities that may be seen
 * @param writable those that may be written
 */
public record FormSheet(
        FormFolder folder,
        FilledForm form,
        FormDefinition definition,
        Map<AnswerKey, KeptAnswer> answers,
        Map<String, List<Integer>> lines,
        Set<Sensitivity> open,
        Set<Sensitivity> writable) {

    /** Makes one; later changes of the collections are not seen. */
    public FormSheet {
        answers = Map.copyOf(answers);
        lines = Map.copyOf(lines);
        open = Set.copyOf(open);
        writable = Set.copyOf(writable);
    }

    /** The answer to a field; {@link Answer#NONE} where there is none, or none to be seen. */
    public Answer answer(AnswerKey key) {
        KeptAnswer kept = answers.get(key);
        return kept == null ? Answer.NONE : kept.answer();
    }
}
