package org.spean.directory.ui;

import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Map;
import org.spean.directory.EntryColumn;

/**
 * A field of the form in which an entry is written.
 *
 * @param asks the field at which is said what is wrong
 */
record EntryInput(Map<EntryColumn, Reading> cells, HasValidationProperties asks) {

    /** What stands in the field, as it stands in a cell. */
    interface Reading {
        String cell();
    }

    static EntryInput of(EntryColumn column, Reading reading, HasValidationProperties asks) {
        return new EntryInput(Map.of(column, reading), asks);
    }
}
