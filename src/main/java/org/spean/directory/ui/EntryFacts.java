package org.spean.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.spean.directory.EntryField;
import org.spean.directory.ServiceEntry;
import org.spean.widgets.Facts;

/** What an entry says, each fact with a mark where a stranger does not see it. What the reader may not see is not there. */
class EntryFacts extends Facts {

    private final ServiceEntry entry;
    private final Reader reader;
    private final AgeLines ages;

    EntryFacts(ServiceEntry entry, Reader reader, AgeLines ages) {
        this.entry = entry;
        this.reader = reader;
        this.ages = ages;
    }

    /** Adds a fact with its age, if the reader may see it. */
    EntryFacts fact(EntryField field, String label, Component... answer) {
        return fact(field, true, label, answer);
    }

    /**
     * Adds a fact, if the reader may see it.
     *
     * @param said whether anything was said: what was not has no age
     */
    EntryFacts fact(EntryField field, boolean said, String label, Component... answer) {
        if (reader.sees(field, entry.shelters())) {
            Div marked = new Div();
            OnlyFor.mark(marked, field, entry.shelters(), reader);
            marked.add(answer);
            if (said) {
                ages.of(field).ifPresent(marked::add);
            }
            fact(label, marked);
        }
        return this;
    }
}
