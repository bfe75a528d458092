package org.spean.consent;

import java.util.List;

/** What came of a decision in somebody's best interest. */
public sealed interface DecisionOutcome {

    /** It stands. */
    record Done(BestInterestDecision decision) implements DecisionOutcome {}

    /** It does not; nothing was written. */
    record Refused(List<ConsentRefusal> why) implements DecisionOutcome {}

    /** It is not theirs, or there is nothing. */
    record Nothing() implements DecisionOutcome {}
}
