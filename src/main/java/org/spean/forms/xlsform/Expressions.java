package org.spean.forms.xlsform;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spean.forms.Condition;
import org.spean.forms.FieldKind;
import org.spean.forms.FormField;

/** Conditions as the expressions of the standard: {@code (${purpose} = 'first' or ${purpose} = 'review')}. */
final class Expressions {

    private Expressions() {}

    /**
     * When something is asked; empty for always.
     *
     * @param fields what the condition may ask for
     * @param names how those are called in the workbook
     */
    static String relevant(Condition when, List<FormField> fields, Function<String, String> names) {
        return when.terms().stream()
                .map(term -> term(term, field(term, fields), "${" + names.apply(term.field()) + "}"))
                .collect(Collectors.joining(" and "));
    }

    private static FormField field(Condition.Term term, List<FormField> fields) {
        return fields.stream()
                .filter(each -> each.word().equals(term.field()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a condition on nothing: " + term.field()));
    }

    private static String term(Condition.Term term, FormField field, String name) {
        if (term.words().contains(Condition.Term.GIVEN)) {
            return name + " != ''";
        }
        String either = term.words().stream()
                .sorted()
                .map(word -> field.kind() == FieldKind.SOME
                        ? "selected(" + name + ", '" + word + "')"
                        : name + " = '" + word + "'")
                .collect(Collectors.joining(" or "));
        return term.words().size() > 1 ? "(" + either + ")" : either;
    }
}
