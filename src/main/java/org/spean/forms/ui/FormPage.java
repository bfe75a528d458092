package org.spean.forms.ui;

import org.spean.forms.AnswerFault;
import org.spean.forms.AnswerKey;
import org.spean.forms.FormField;
import org.spean.forms.FormName;
import org.spean.forms.KeptAnswer;

/** What the parts of a form need of the page that they stand on. */
interface FormPage {

    FormShelf shelf();

    FormWords words();

    FormDesk desk();

    /** Something was written; other parts may be asked now, or no more. */
    void saved(KeptAnswer answer);

    /** Something that was typed is not kept. */
    void unsaved();

    /** Somebody else said that the form is done. */
    void finishedMeanwhile();

    /** Lines were added or taken away. */
    void linesChanged(String table);

    /** Shows what stood there before. */
    void history(FormField field, AnswerKey key);

    /** What a form is called for short: {@code Form 1}. */
    String numberOf(FormName form);

    /** What is wrong, and what would work. */
    default String complaint(AnswerFault fault, FormField field) {
        return words().say("form.fault." + fault.name(), words().count(field.longest()));
    }
}
