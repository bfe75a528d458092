package org.spean.referral;

import java.util.List;

/**
 * A page of a list.
 *
 * @param more whether there are older ones
 */
public record ReferralPage(List<Referral> referrals, boolean more) {

    /** So many stand on one. */
    public static final int SIZE = 30;

    public ReferralPage {
        referrals = List.copyOf(referrals);
    }

    static ReferralPage of(List<Referral> oneMore) {
        boolean more = oneMore.size() > SIZE;
        return new ReferralPage(more ? oneMore.subList(0, SIZE) : oneMore, more);
    }
}
