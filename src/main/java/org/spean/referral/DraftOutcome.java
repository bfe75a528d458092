package org.spean.referral;

/** What came of writing into a draft. */
public sealed interface DraftOutcome {

    /** It stands there; the draft as it is now. */
    record Saved(ReferralDraft draft) implements DraftOutcome {}

    /** It does not; nothing was written. */
    record Refused(Refusal why) implements DraftOutcome {}

    /** There is no such draft for them. */
    record Nothing() implements DraftOutcome {}
}
