package org.spean.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What became of an invitation. */
public sealed interface InvitationOutcome {

    /**
     * There is a link, which is shown now and never again.
     *
     * @param secret the part of the link that opens the account
     * @param until from when it opens nothing
     */
    record Sent(UUID account, String displayName, String secret, Instant until) implements InvitationOutcome {

        /** Without the secret. */
        @Override
        public String toString() {
            return "invitation of " + account;
        }
    }

    /** What stands against it. */
    record Refused(Set<Reason> reasons) implements InvitationOutcome {}

    /** Why not. */
    enum Reason {
        NAME_MISSING,
        NAME_TOO_LONG,
        SIGN_IN_NAME_UNFIT,
        SIGN_IN_NAME_TAKEN,
        NOT_WAITING
    }
}
