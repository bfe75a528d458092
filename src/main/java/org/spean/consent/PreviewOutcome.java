package org.spean.consent;

import java.util.List;
import java.util.Set;
import org.spean.access.guard.Shown;

/** What somebody sees who would disclose something. */
public sealed interface PreviewOutcome {

    /**
     * What the receiver would see.
     *
     * @param projection exactly that
     * @param leftOut what consent, or the decision, does not cover
     * @param notYours what it covers and the sender may not read themselves, so cannot pass on
     */
    record Open(Projection projection, Set<Item> leftOut, Set<Item> notYours) implements PreviewOutcome {}

    /** Something is asked of the sender first: a reason, with which the same question is answered. */
    record NeedsReason(Shown.Why why) implements PreviewOutcome {}

    /** Somebody else's yes first. */
    record NeedsSecondYes(Shown.Why why) implements PreviewOutcome {}

    /** Nothing may be disclosed so. */
    record Refused(List<ConsentRefusal> why) implements PreviewOutcome {}

    /** It is not theirs, or there is nothing. */
    record Nothing() implements PreviewOutcome {}
}
