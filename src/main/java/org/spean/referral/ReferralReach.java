package org.spean.referral;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.access.Remit;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Answer;
import org.spean.access.policy.Operation;
import org.spean.access.policy.Relation;
import org.spean.access.reach.Reach;
import org.spean.cases.Case;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.Sensitivity;
import org.springframework.stereotype.Component;

/** To whom a referral is open: opened when it is sent, closed at once when it is taken back. */
@Component
class ReferralReach {

    /** So long whoever received it can look at it when it is over (ours). */
    static final Duration AFTER_ITS_END = Duration.ofDays(90);

    private final Reach reach;
    private final AccessPolicy policy;
    private final Clock clock;

    ReferralReach(Reach reach, AccessPolicy policy, Clock clock) {
        this.reach = reach;
        this.policy = policy;
        this.clock = clock;
    }

    void opens(Referral referral) {
        reach.open(
                referral.received(),
                Relation.RECEIVES,
                remit(referral.organization()),
                Optional.empty(),
                "a referral was sent");
    }

    /** Nobody of the organization sees it any more. */
    void closes(ReferralId referral, OrganizationId organization) {
        reach.close(referral.subject(), Relation.RECEIVES, remit(organization));
    }

    /** It is over as it was meant to be, or was declined: it can be looked at for a while. */
    void runsOut(Referral referral) {
        if (reach.close(referral.received(), Relation.RECEIVES, remit(referral.organization()))) {
            reach.open(
                    referral.received(),
                    Relation.RECEIVES,
                    remit(referral.organization()),
                    Optional.of(clock.instant().plus(AFTER_ITS_END)),
                    "a referral is over");
        }
    }

    private static Remit remit(OrganizationId organization) {
        return Remit.organization(organization.id());
    }

    /** Whether they may carry it on for the sender, and read what was typed. */
    boolean works(Actor by, Referral referral) {
        return !policy.roles(reach.sight(by, referral.sent()), Operation.CARE).isEmpty();
    }

    /** Whether they see where it stands, as those do who read what is GENERAL of the case. */
    boolean sees(Actor by, Referral referral) {
        return policy.may(reach.sight(by, referral.sent()), Operation.READ, Sensitivity.GENERAL) == Answer.YES;
    }

    /** Whether they receive it. */
    boolean receives(Actor by, Referral referral) {
        return policy.may(reach.sight(by, referral.received()), Operation.READ_PROJECTION) == Answer.YES;
    }

    /** Whether an organization is shut out of a case by name (design 1.2): such a one receives nothing of it. */
    boolean shutOut(UUID file, OrganizationId organization) {
        return reach.closing(Case.subject(file)).excluded().contains(remit(organization));
    }
}
