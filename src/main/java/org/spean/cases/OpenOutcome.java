package org.spean.cases;

import java.util.List;

/** What became of a wish to open a case. */
public sealed interface OpenOutcome {

    /** It is opened. */
    record Done(Case file) implements OpenOutcome {}

    /**
     * It is not; nothing changed.
     *
     * @param why at least one
     */
    record Refused(List<Refusal> why) implements OpenOutcome {

        public Refused {
            why = List.copyOf(why);
        }
    }
}
