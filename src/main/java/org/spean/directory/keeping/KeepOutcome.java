package org.spean.directory.keeping;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.spean.directory.EntryColumn;
import org.spean.directory.EntryFault;
import org.spean.directory.ServiceId;

/** What came of writing into an entry. */
public sealed interface KeepOutcome {

    /**
     * It is done.
     *
     * @param act with which it can be taken back
     */
    record Done(UUID act, ServiceId service) implements KeepOutcome {}

    /** Nothing was different. */
    record Same() implements KeepOutcome {}

    /** Nothing was written: these fields are wrong. */
    record Wrong(Map<EntryColumn, EntryFault> faults) implements KeepOutcome {

        /** Makes one. */
        public Wrong {
            faults = Map.copyOf(faults);
        }
    }

    /** Nothing was written: somebody else wrote these fields meanwhile. */
    record Clash(Set<EntryColumn> columns) implements KeepOutcome {

        /** Makes one. */
        public Clash {
            columns = Set.copyOf(columns);
        }
    }

    /** The entry is no longer listed. */
    record Gone() implements KeepOutcome {}
}
