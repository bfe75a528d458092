package org.spean.people;

import java.util.EnumSet;
import java.util.Set;
import org.spean.access.GrantOutcome;

/** What came of an act on a person. */
public sealed interface PersonOutcome {

    /** It was done; this is the person now. */
    record Done(Person person) implements PersonOutcome {}

    /**
     * It was not.
     *
     * @param wrong what is wrong with what was typed
     * @param reasons why a role that would follow cannot be given
     */
    record Refused(Set<Wrong> wrong, Set<GrantOutcome.Reason> reasons) implements PersonOutcome {}

    /** Refused for one reason. */
    static PersonOutcome refused(Wrong wrong) {
        return new Refused(EnumSet.of(wrong), Set.of());
    }

    /** What is wrong, each with its field. */
    enum Wrong {
        NAME_MISSING,
        KHMER_NAME_TOO_LONG,
        LATIN_NAME_TOO_LONG,
        TOO_MANY_PHONES,
        /** Somebody else is known with this account. */
        ACCOUNT_TAKEN,
        /** There is no such account. */
        ACCOUNT_UNKNOWN,
        /** Another account is theirs already. */
        HAS_ACCOUNT
    }
}
