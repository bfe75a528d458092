package org.spean.forms;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which answers count: those of fields that are asked at this moment. What was answered before another answer was corrected is
 * kept, so that it is there again when the correction is taken back, but nothing follows from it.
 */
public final class Counted {

    private final Function<AnswerKey, Answer> answers;
    private final Map<String, Placed> places = new HashMap<>();
    private final Map<AnswerKey, Boolean> known = new HashMap<>();

    /** A field in its section. */
    private record Placed(FormSection section, FormField field) {}

    private Counted(FormDefinition form, Function<AnswerKey, Answer> answers) {
        this.answers = answers;
        form.sections()
                .forEach(section ->
                        section.fields().forEach(field -> places.put(field.word(), new Placed(section, field))));
    }

    /**
     * Leaves out what does not count.
     *
     * @param answers what was answered, {@link Answer#NONE} where nothing was; the result is right as long as this stays the same
     * @return the same, with {@link Answer#NONE} where the field, its section, its table or its column is not asked, and where
     *     the form has no such field
     */
    public static Function<AnswerKey, Answer> counted(FormDefinition form, Function<AnswerKey, Answer> answers) {
        return new Counted(form, answers)::answer;
    }

    private Answer answer(AnswerKey key) {
        return asked(key) ? answers.apply(key) : Answer.NONE;
    }

    /** Conditions lead nowhere in circles: no definition is taken in otherwise. */
    private boolean asked(AnswerKey key) {
        Boolean before = known.get(key);
        if (before != null) {
            return before;
        }
        boolean asked = key.row() == 0 ? field(key) : column(key);
        known.put(key, asked);
        return asked;
    }

    private boolean field(AnswerKey key) {
        return Optional.ofNullable(places.get(key.field()))
                .filter(place -> holds(place.section().when(), key))
                .filter(place -> holds(place.field().when(), key))
                .isPresent();
    }

    private boolean column(AnswerKey key) {
        return asked(AnswerKey.of(key.field()))
                && Optional.ofNullable(places.get(key.field()))
                        .flatMap(place -> place.field().column(key.column()))
                        .filter(column -> holds(column.when(), key))
                        .isPresent();
    }

    private boolean holds(Condition when, AnswerKey key) {
        return when.holds(other -> answer(key.beside(other)));
    }
}
