package org.spean.referral;

import org.spean.access.Present;
import org.spean.access.Subject;
import org.spean.consent.ConsentWithdrawn;
import org.spean.consent.Disclosure;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whoever takes a consent back takes back what was sent under it, in the same transaction. */
@Component
class ConsentHeard {

    private final Referrals referrals;
    private final Present present;

    ConsentHeard(Referrals referrals, Present present) {
        this.referrals = referrals;
        this.present = present;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawn(ConsentWithdrawn news) {
        news.touched().stream()
                .filter(each -> each.open().isEmpty())
                .map(Disclosure::on)
                .filter(on -> on.kind() == Subject.Kind.REFERRAL)
                .forEach(on -> referrals.takenBack(present.actor(), new ReferralId(on.id())));
    }
}
