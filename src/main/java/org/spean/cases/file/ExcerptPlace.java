package org.spean.cases.file;

import org.spean.cases.StepKind;
import org.spean.forms.FormName;
import org.spean.vocabulary.Sensitivity;

/** Where an answer stands in a case, and of what it must be: an answer of another sensitivity is not taken from there. */
public sealed interface ExcerptPlace {

    /** What it must be about. */
    Sensitivity sensitivity();

    /**
     * In a form: the newest of this name.
     *
     * @param field its word; of a table, that of the table
     * @param column the column's word; empty where the field is no table
     */
    record InForm(FormName form, String field, String column, Sensitivity sensitivity) implements ExcerptPlace {}

    /**
     * In a step: the last of this kind that counts.
     *
     * @param field its word
     */
    record InStep(StepKind step, String field, Sensitivity sensitivity) implements ExcerptPlace {}
}
