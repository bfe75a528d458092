package org.spean.forms;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.Sensitivity;

/**
 * One edition of a form: what it asks, of whom, and why.
 *
 * @param edition which
 * @param number as the ministry counts it, in both languages: {@code Form 5}; of parts that have none, what they are
 * @param title what it is called
 * @param about what it is for, in a sentence or two
 * @param source what asks for it, as it is cited
 * @param copies how many are printed, and for whom; one at least
 * @param sections in their order on paper
 */
public record FormDefinition(
        FormEdition edition,
        BilingualText number,
        BilingualText title,
        BilingualText about,
        String source,
        List<FormCopy> copies,
        List<FormSection> sections) {

    /** Makes one; later changes of the lists are not seen. */
    public FormDefinition {
        copies = List.copyOf(copies);
        sections = List.copyOf(sections);
    }

    /** All fields, in their order; columns are in theirs. */
    public Stream<FormField> fields() {
        return sections.stream().flatMap(section -> section.fields().stream());
    }

    /** The field with this word. */
    public Optional<FormField> field(String word) {
        return fields().filter(each -> each.word().equals(word)).findFirst();
    }

    /** What is asked under a key: a field, or a table's column. */
    public Optional<FormField> field(AnswerKey key) {
        Optional<FormField> field = field(key.field());
        return key.row() == 0 ? field : field.flatMap(table -> table.column(key.column()));
    }

    /** All kinds of answers that it asks for. */
    public Set<Sensitivity> sensitivities() {
        Set<Sensitivity> all = EnumSet.noneOf(Sensitivity.class);
        fields().flatMap(each -> Stream.concat(Stream.of(each), each.columns().stream()))
                .filter(each -> each.kind() != FieldKind.ROWS)
                .forEach(each -> all.add(each.sensitivity()));
        return all;
    }
}
