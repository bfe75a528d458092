package org.spean.messaging.ladder;

import java.util.List;
import org.spean.messaging.LadderStep;

/** What came of a change of the ladder. */
public sealed interface LadderOutcome {

    /** It is in force. */
    record Done(List<LadderStep> steps) implements LadderOutcome {}

    /** It cannot stand so. */
    record Refused(List<LadderFault> faults) implements LadderOutcome {}

    /** Somebody was quicker: this is in force by now. */
    record Overtaken(List<LadderStep> steps) implements LadderOutcome {}
}
