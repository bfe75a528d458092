package org.spean.forms;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a form asks at this moment, what of it is settled, and what each purpose lacks.
 *
 * @param asked fields, tables counted by their lines' columns
 * @param settled those that are answered, not known, or left out on purpose
 * @param missing what each purpose lacks, in the form's order; without purposes that lack nothing
 */
public record Completeness(int asked, int settled, Map<Purpose, List<AnswerKey>> missing) {

    /**
     * Works it out.
     *
     * @param answers the answer at a place; {@link Answer#NONE} where there is none
     * @param lines the lines of a table
     * @param onPaper whether the paper is there as pictures: then only what some purpose needs is asked
     */
    public static Completeness of(
            FormDefinition form,
            Function<AnswerKey, Answer> answers,
            Function<String, List<Integer>> lines,
            boolean onPaper) {
        Counting counting = new Counting(answers);
        asked(form, answers, lines)
                .filter(each -> !onPaper || !each.field().neededFor().isEmpty())
                .forEach(counting::add);
        return new Completeness(counting.asked, counting.settled, counting.missing);
    }

    /** A field that is asked at this moment, and where its answer stands. */
    public record Asked(FormField field, AnswerKey key) {}

    /** What is asked at this moment, in the form's order: conditions hold, and of tables each line. */
    public static Stream<Asked> asked(
            FormDefinition form, Function<AnswerKey, Answer> given, Function<String, List<Integer>> lines) {
        Function<AnswerKey, Answer> answers = Counted.counted(form, given);
        Function<String, Answer> own = word -> answers.apply(AnswerKey.of(word));
        return form.sections().stream()
                .filter(section -> section.when().holds(own))
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.when().holds(own))
                .flatMap(field -> field.kind() == FieldKind.ROWS
                        ? table(field, answers, lines.apply(field.word()))
                        : Stream.of(new Asked(field, AnswerKey.of(field.word()))));
    }

    /** A table without lines is asked as one field: that nobody has any is an answer too. */
    private static Stream<Asked> table(FormField table, Function<AnswerKey, Answer> answers, List<Integer> lines) {
        if (lines.isEmpty()) {
            return Stream.of(new Asked(table, AnswerKey.of(table.word())));
        }
        return lines.stream()
                .flatMap(line -> table.columns().stream()
                        .filter(column ->
                                column.when().holds(other -> answers.apply(new AnswerKey(table.word(), line, other))))
                        .map(column -> new Asked(column, new AnswerKey(table.word(), line, column.word()))));
    }

    private static final class Counting {

        private final Function<AnswerKey, Answer> answers;
        private final Map<Purpose, List<AnswerKey>> missing = new EnumMap<>(Purpose.class);
        private int asked;
        private int settled;

        Counting(Function<AnswerKey, Answer> answers) {
            this.answers = answers;
        }

        void add(Asked each) {
            asked++;
            if (answers.apply(each.key()).settled()) {
                settled++;
                return;
            }
            each.field().neededFor().stream()
                    .sorted()
                    .forEach(purpose -> missing.computeIfAbsent(purpose, none -> new ArrayList<>())
                            .add(each.key()));
        }
    }
}
