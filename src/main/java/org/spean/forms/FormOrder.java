package org.spean.forms;

import java.util.Comparator;
import java.util.List;

/** The order in which forms are filled and filed: the circular's numbers, sections and special forms where they belong. */
final class FormOrder {

    private static final List<String> NAMES = List.of(
            "form-1",
            "reception",
            "special-1",
            "health",
            "legal",
            "form-2",
            "special-2",
            "form-3",
            "form-4",
            "form-5",
            "form-7");

    /** Forms that the order does not know come last, by name. */
    static final Comparator<FormDefinition> PAPER = Comparator.comparingInt(
                    (FormDefinition form) -> place(form.edition().name()))
            .thenComparing(form -> form.edition().name());

    private FormOrder() {}

    static int place(FormName name) {
        int place = NAMES.indexOf(name.word());
        return place < 0 ? NAMES.size() : place;
    }
}
