package org.spean.referral;

import java.util.List;

/** What came of an act. */
public sealed interface ReferralOutcome {

    /** Done; the referral as it stands now. */
    record Done(Referral referral) implements ReferralOutcome {}

    /** Nothing was done. */
    record Refused(List<Refusal> why) implements ReferralOutcome {

        public Refused {
            why = List.copyOf(why);
        }
    }

    /** There is no such referral for them, or it is not theirs to do. */
    record Nothing() implements ReferralOutcome {}
}
