package org.spean.forms;

import java.util.List;
import org.spean.forms.definition.DefinitionFault;

/** What came of taking in a revised form. */
public sealed interface RevisionOutcome {

    /** It is the newest edition now. */
    record Taken(FormEdition edition) implements RevisionOutcome {}

    /**
     * Somebody took this edition in before.
     *
     * @param by who
     */
    record Overtaken(String by) implements RevisionOutcome {}

    /**
     * Something stands against it.
     *
     * @param faults in the order of the file
     */
    record Faulty(List<DefinitionFault> faults) implements RevisionOutcome {

        /** Makes one; later changes of the list are not seen. */
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
