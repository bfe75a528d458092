package org.spean.cases;

import java.util.List;

/** What became of a step that somebody wanted to record. */
public sealed interface StepOutcome {

    /** It is recorded. */
    record Done(CaseStep step) implements StepOutcome {}

    /**
     * It is not; nothing changed.
     *
     * @param why at least one, those about a field first
     */
    record Refused(List<Refusal> why) implements StepOutcome {

        public Refused {
            why = List.copyOf(why);
        }
    }

    /** There is no such case for them, or it is not theirs to do. */
    record Nothing() implements StepOutcome {}
}
