package org.spean.forms.print;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.forms.AnswerKey;
import org.spean.forms.Condition;
import org.spean.forms.Counted;
import org.spean.forms.FieldKind;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormField;

/**
 * What stands on a paper. Where it depends on an answer that the paper does not show whether something was asked, nobody may read
 * the answer from what is there and what is not.
 */
final class Standings {

    private final FormDefinition form;
    private final Optional<Filled> filled;
    private final PrintReach reach;
    private final Map<String, Condition> sections = new HashMap<>();
    private final Map<String, Standing> known = new HashMap<>();

    Standings(FormPrint print) {
        form = print.definition();
        filled = print.filled();
        reach = print.reach();
        form.sections()
                .forEach(section -> section.fields().forEach(field -> sections.put(field.word(), section.when())));
    }

    private enum Verdict {
        YES,
        NO,
        UNTOLD
    }

    Standing of(FormField field) {
        if (filled.isEmpty()) {
            return Standing.SHOWN;
        }
        Standing before = known.get(field.word());
        if (before != null) {
            return before;
        }
        Standing standing = found(field, filled.get());
        known.put(field.word(), standing);
        return standing;
    }

    private Standing found(FormField field, Filled answers) {
        Verdict asked = both(
                verdict(sections.getOrDefault(field.word(), Condition.ALWAYS), answers),
                verdict(field.when(), answers));
        boolean shown =
                field.kind() == FieldKind.ROWS ? field.columns().stream().anyMatch(reach::shows) : reach.shows(field);
        return standing(asked, shown);
    }

    /** Of one column in one line of a table. */
    Standing of(FormField table, int line, FormField column) {
        return filled.map(answers -> of(table, line, column, answers)).orElse(Standing.SHOWN);
    }

    private Standing of(FormField table, int line, FormField column, Filled answers) {
        Verdict asked = Verdict.YES;
        for (Condition.Term term : column.when().terms()) {
            FormField other = table.column(term.field()).orElseThrow();
            AnswerKey key = new AnswerKey(table.word(), line, other.word());
            asked = both(asked, verdict(of(table, line, other, answers), other, term, key, answers));
        }
        return standing(asked, reach.shows(column));
    }

    private Verdict verdict(Condition when, Filled answers) {
        Verdict all = Verdict.YES;
        for (Condition.Term term : when.terms()) {
            FormField other = form.field(term.field()).orElseThrow();
            all = both(all, verdict(of(other), other, term, AnswerKey.of(other.word()), answers));
        }
        return all;
    }

    /** An answer to what is not asked any more counts no more, as in {@link Counted}. */
    private Verdict verdict(Standing standing, FormField other, Condition.Term term, AnswerKey key, Filled answers) {
        if (standing == Standing.LEFT_OUT) {
            return Verdict.NO;
        }
        if (standing == Standing.KEPT || !reach.shows(other)) {
            return Verdict.UNTOLD;
        }
        return new Condition(List.of(term)).holds(word -> answers.answer(key)) ? Verdict.YES : Verdict.NO;
    }

    /** What is surely not asked is left out, whatever else it depends on. */
    private static Verdict both(Verdict one, Verdict other) {
        if (one == Verdict.NO || other == Verdict.NO) {
            return Verdict.NO;
        }
        return one == Verdict.UNTOLD ? one : other;
    }

    private static Standing standing(Verdict asked, boolean shown) {
        return switch (asked) {
            case NO -> Standing.LEFT_OUT;
            case UNTOLD -> Standing.KEPT;
            case YES -> shown ? Standing.SHOWN : Standing.KEPT;
        };
    }
}
