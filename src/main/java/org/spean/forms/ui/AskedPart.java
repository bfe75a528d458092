package org.spean.forms.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.spean.forms.AnswerKey;

/** A part of a form in which something is asked. */
interface AskedPart {

    /** Where its answer stands; of a table, the table. */
    AnswerKey key();

    /** Shows what stands there now. */
    void refresh();

    /** Goes there. */
    void go();

    /** The part for a place, itself or within. */
    default Optional<AskedPart> at(AnswerKey wanted) {
        return key().equals(wanted) ? Optional.of(this) : Optional.empty();
    }

    /** It as a component. */
    default Component part() {
        return (Component) this;
    }
}
