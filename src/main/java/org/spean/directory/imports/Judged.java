package org.spean.directory.imports;

import java.util.List;
import java.util.Optional;
import org.spean.directory.EntryDraft;
import org.spean.directory.ServiceId;

/**
 * A row and what would become of it.
 *
 * @param raw as it stands in the file
 * @param draft what it writes; of a row in which something is wrong as far as it can be read
 * @param fresh whether it would be a new entry
 * @param faults what is wrong; all of it
 * @param twin the entry that it may be
 */
record Judged(
        Raw raw, Verdict verdict, EntryDraft draft, boolean fresh, List<RowFault> faults, Optional<ServiceId> twin) {

    Judged {
        faults = List.copyOf(faults);
    }

    /** Of which entry the verdict speaks. */
    Optional<ServiceId> service() {
        return switch (verdict) {
            case WRONG -> fresh ? Optional.empty() : Optional.of(draft.before().id());
            case TWIN -> twin;
            default -> Optional.of(draft.before().id());
        };
    }
}
