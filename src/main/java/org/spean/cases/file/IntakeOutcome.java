package org.spean.cases.file;

import java.util.List;
import java.util.UUID;
import org.spean.paper.sheet.RefusedFile;

/** What came of a list of running cases. */
public sealed interface IntakeOutcome {

    /** It was read; nothing is written yet. */
    record Looked(IntakeList list) implements IntakeOutcome {}

    /**
     * The file is not taken at all.
     *
     * @param row in which, as a spreadsheet counts; 0 where it is the whole file
     */
    record Refused(RefusedFile.Why why, int row) implements IntakeOutcome {}

    /** All of it came in. */
    record Taken(UUID taking, int cases) implements IntakeOutcome {}

    /** Nothing came in: this is wrong, perhaps because of what happened since it was looked at. */
    record Wrong(List<IntakeFault> faults) implements IntakeOutcome {

        public Wrong {
            faults = List.copyOf(faults);
        }
    }

    /** All of it went out again. */
    record Undone(int cases) implements IntakeOutcome {}

    /**
     * Nothing went out: something was recorded since.
     *
     * @param codes of the cases
     */
    record Touched(List<String> codes) implements IntakeOutcome {

        public Touched {
            codes = List.copyOf(codes);
        }
    }

    /** It is not theirs, or too late. */
    record Nothing() implements IntakeOutcome {}
}
