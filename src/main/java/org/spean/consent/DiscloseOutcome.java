package org.spean.consent;

import java.util.List;
import org.spean.access.guard.Shown;

/** What came of a disclosure. */
public sealed interface DiscloseOutcome {

    /** It was made, and is proved. */
    record Done(Disclosure disclosure) implements DiscloseOutcome {}

    /** Something is asked of the sender first: a reason, with which the same question is answered. */
    record NeedsReason(Shown.Why why) implements DiscloseOutcome {}

    /** Somebody else's yes first. */
    record NeedsSecondYes(Shown.Why why) implements DiscloseOutcome {}

    /** Nothing was disclosed. */
    record Refused(List<ConsentRefusal> why) implements DiscloseOutcome {}

    /** It is not theirs, or there is nothing. */
    record Nothing() implements DiscloseOutcome {}
}
