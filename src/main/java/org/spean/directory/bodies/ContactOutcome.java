package org.spean.directory.bodies;

import java.util.Set;
import java.util.UUID;

/** What came of entering a contact. */
public sealed interface ContactOutcome {

    /**
     * It is shown from now on.
     *
     * @param contact its handle
     */
    record Done(UUID contact) implements ContactOutcome {}

    /**
     * Nothing was entered.
     *
     * @param wrong why
     */
    record Refused(Set<Wrong> wrong) implements ContactOutcome {

        public Refused {
            wrong = Set.copyOf(wrong);
        }
    }

    /** What is wrong with it. */
    enum Wrong {
        NAME_MISSING,
        NAME_TOO_LONG,
        WHAT_FOR_TOO_LONG
    }
}
