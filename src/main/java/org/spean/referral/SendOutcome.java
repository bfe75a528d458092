package org.spean.referral;

import java.util.List;
import org.spean.access.guard.Shown;
import org.spean.consent.ConsentRefusal;

/** What came of sending. Either all that were chosen were asked, or none. */
public sealed interface SendOutcome {

    /** Sent; one for each service. */
    record Done(List<Referral> referrals) implements SendOutcome {

        public Done {
            referrals = List.copyOf(referrals);
        }
    }

    /** Something is missing, or stands against it. */
    record Refused(List<Refusal> why) implements SendOutcome {

        public Refused {
            why = List.copyOf(why);
        }
    }

    /** Consent, or what takes its place, does not allow it. */
    record NotAllowed(List<ConsentRefusal> why) implements SendOutcome {

        public NotAllowed {
            why = List.copyOf(why);
        }
    }

    /** Something is asked first: a reason, with which the same is asked again. */
    record NeedsReason(Shown.Why why) implements SendOutcome {}

    /** Somebody else's yes first. */
    record NeedsSecondYes(Shown.Why why) implements SendOutcome {}

    /** There is no such draft for them. */
    record Nothing() implements SendOutcome {}
}
