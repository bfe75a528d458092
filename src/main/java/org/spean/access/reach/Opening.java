package org.spean.access.reach;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Remit;
import org.spean.access.Subject;

/**
 * A question that waits for a second person's yes: whether a case opens to somebody for whom it is not there now.
 *
 * @param whom to whom: a person, or whoever holds a role for this; empty where it opens to all
 * @param by the account of whoever asked
 * @param name of whoever asked
 * @param reason why, in their words
 */
public record Opening(
        UUID id, Subject subject, What what, Optional<Remit> whom, UUID by, String name, Instant at, String reason) {

    /** How it opens. */
    public enum What {
        /** It is restricted no more: everybody sees it whom something ties to it. */
        TO_ALL,
        /** It stays restricted, and this person is named as well. */
        TO_ONE,
        /** This one is shut out no more. */
        LET_IN
    }

    /** What came of asking. */
    public sealed interface Asked {

        /**
         * It waits.
         *
         * @param whose the accounts of those who can say the second yes
         */
        record Waits(UUID id, Set<UUID> whose) implements Asked {}

        /** It was asked before, and waits. */
        record Already() implements Asked {}

        /** Nobody is there who could say the second yes. */
        record Nobody() implements Asked {}
    }

    /** Whether the two ask for the same. */
    boolean asksTheSameAs(Opening other) {
        return subject.equals(other.subject) && what == other.what && whom.equals(other.whom);
    }

    /** Whether this person would gain by it themselves. */
    boolean gains(UUID account) {
        return whom.filter(Remit.person(account)::equals).isPresent();
    }
}
