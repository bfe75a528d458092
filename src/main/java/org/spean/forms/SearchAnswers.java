package org.spean.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.access.Actor;
import org.spean.access.guard.Guard;
import org.spean.vocabulary.Sensitivity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers of a form for whoever searches the family and reads no form: those that are named, and no others. Whoever calls has asked
 * the guard for the sheet ({@link Guard#searchSheet}); what was not shown on it is not here either.
 */
@Component
public class SearchAnswers {

    private final FormDefinitions definitions;
    private final FormRows rows;
    private final Guard guard;

    SearchAnswers(FormDefinitions definitions, FormRows rows, Guard guard) {
        this.definitions = definitions;
        this.rows = rows;
        this.guard = guard;
    }

    /**
     * What the newest form of this name says to it; empty where there is none, or nothing is theirs to see. How much is answered
     * elsewhere in it is not told.
     *
     * @param wanted fields by their words; of a table, its columns
     */
    @Transactional(readOnly = true)
    public Optional<FormSheet> of(Actor by, FormFolder folder, FormName name, Map<String, Set<String>> wanted) {
        Set<Sensitivity> open = guard.stillOnSheet(by, folder.subject());
        if (open.isEmpty()) {
            return Optional.empty();
        }
        return rows.ofFolder(folder.id()).stream()
                .filter(form -> form.edition().name().equals(name))
                .reduce((first, second) -> second)
                .map(form -> sheet(folder, form, wanted, open));
    }

    private FormSheet sheet(
            FormFolder folder, FilledForm form, Map<String, Set<String>> wanted, Set<Sensitivity> open) {
        FormDefinition definition = definitions.known(form.edition());
        Map<AnswerKey, KeptAnswer> answers = new HashMap<>(rows.answers(form));
        answers.keySet()
                .removeIf(key -> !named(key, wanted)
                        || definition
                                .field(key)
                                .filter(field -> open.contains(field.sensitivity()))
                                .isEmpty());
        Map<String, List<Integer>> lines = new HashMap<>(rows.lines(form.id()));
        lines.keySet().retainAll(wanted.keySet());
        return new FormSheet(folder, form.uncounted(), definition, answers, lines, open, Set.of());
    }

    private static boolean named(AnswerKey key, Map<String, Set<String>> wanted) {
        Set<String> columns = wanted.get(key.field());
        return columns != null && (key.row() == 0 ? columns.isEmpty() : columns.contains(key.column()));
    }
}
