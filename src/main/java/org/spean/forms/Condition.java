package org.spean.forms;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * When something of a form is asked: where all of its terms hold. Without terms always.
 *
 * @param terms in the order of the definition
 */
public record Condition(List<Term> terms) {

    /** Always. */
    public static final Condition ALWAYS = new Condition(List.of());

    /**
     * What another answer has to be.
     *
     * @param field the other field: of the form, or of the same line of a table
     * @param words the answers that count: options, {@code yes}, {@code no}, or {@link #GIVEN}
     */
    public record Term(String field, Set<String> words) {

        /** Any answer at all, unknown ones left aside. */
        public static final String GIVEN = "given";

        /** Makes one; later changes of the set are not seen. */
        public Term {
            words = Set.copyOf(words);
        }

        private boolean holds(Answer answer) {
            return answer.known()
                    && (words.contains(GIVEN)
                            || List.of(answer.text().split(" ", -1)).stream().anyMatch(words::contains));
        }
    }

    /** Makes one; later changes of the list are not seen. */
    public Condition {
        terms = List.copyOf(terms);
    }

    /**
     * Whether it holds.
     *
     * @param answers the answer to a field; {@link Answer#NONE} where there is none
     */
    public boolean holds(Function<String, Answer> answers) {
        return terms.stream().allMatch(term -> term.holds(answers.apply(term.field())));
    }
}
