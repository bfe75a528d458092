package org.spean.geography;

import java.util.List;

/** What came of reading the files of a gazetteer. */
public sealed interface EditionReading {

    /** Sound: to be looked at, and taken or not. */
    record Sound(ProposedEdition proposed) implements EditionReading {}

    /** Not sound; nothing of it can be taken. */
    record Faulty(List<PlaceFault> faults) implements EditionReading {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
