package org.spean.consent;

import java.util.List;

/**
 * A consent was taken back, all or in part; heard in the transaction that records it.
 *
 * @param consent as it is now
 * @param what what was taken back
 * @param touched disclosures that show less now, as they are now: with nothing open they are closed
 */
public record ConsentWithdrawn(Consent consent, Withdrawal what, List<Disclosure> touched) {

    public ConsentWithdrawn {
        touched = List.copyOf(touched);
    }
}
