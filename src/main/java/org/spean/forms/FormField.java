package org.spean.forms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.Sensitivity;

/**
 * One thing that a form asks.
 *
 * @param word its own, never changed by a revision: answers are kept under it; unique in the form, or in its table
 * @param kind what can be answered
 * @param label as it is shown
 * @param help what is meant, for whoever was never told; empty where the label says it
 * @param sensitivity what consent, redaction and printing go by; of a table, that of each of its columns
 * @param neededFor without an answer the form is incomplete for these
 * @param when it is asked at all
 * @param from where other forms may know the answer already, the best first
 * @param past of a day: whether it cannot lie ahead
 * @param longest how many letters an answer may have
 * @param options what can be chosen; empty for kinds without options
 * @param columns of a table; empty otherwise
 * @param source what asks for it, as it is cited: {@code Standards 11.1}; empty where it is ours
 */
public record FormField(
        String word,
        FieldKind kind,
        BilingualText label,
        Optional<BilingualText> help,
        Sensitivity sensitivity,
        Set<Purpose> neededFor,
        Condition when,
        List<TakenFrom> from,
        boolean past,
        int longest,
        List<FormOption> options,
        List<FormField> columns,
        String source) {

    /** Makes one; later changes of the collections are not seen. */
    public FormField {
        neededFor = Set.copyOf(neededFor);
        from = List.copyOf(from);
        options = List.copyOf(options);
        columns = List.copyOf(columns);
    }

    /** The option with this word. */
    public Optional<FormOption> option(String wanted) {
        return options.stream().filter(each -> each.word().equals(wanted)).findFirst();
    }

    /** The column with this word. */
    public Optional<FormField> column(String wanted) {
        return columns.stream().filter(each -> each.word().equals(wanted)).findFirst();
    }
}
