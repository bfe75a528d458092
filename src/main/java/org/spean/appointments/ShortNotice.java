package org.spean.appointments;

import java.time.Instant;
import java.util.Optional;

/**
 * A date was asked for later than its rule wants.
 *
 * @param why the reason that was given
 * @param taken when a focal person said yes to it; empty before
 */
public record ShortNotice(Reason why, LeadRule rule, Optional<Instant> taken) {

    /** Why it could not wait. None of them says anything about a client. */
    public enum Reason {
        SAFETY,
        CLIENT_WISHES,
        TRANSPORT,
        OFFICE_ASKED,
        OTHER,
        /** The official who is asked proposed the day. */
        OFFICIAL_PROPOSED;

        /** Whether somebody can choose it who plans. */
        public boolean chosen() {
            return this != OFFICIAL_PROPOSED;
        }
    }
}
