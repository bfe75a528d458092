package org.spean.directory.imports;

import java.util.UUID;
import org.spean.paper.sheet.RefusedFile;

/** What came of bringing a file. */
public sealed interface BringOutcome {

    /** It is kept under this handle, and nothing of it is taken yet. */
    record Brought(UUID id) implements BringOutcome {}

    /**
     * It was refused.
     *
     * @param row from which on, as a spreadsheet counts; 0 for the whole file
     */
    record Refused(RefusedFile.Why why, int row) implements BringOutcome {}
}
