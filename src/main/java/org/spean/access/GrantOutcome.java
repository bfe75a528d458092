package org.spean.access;

import java.util.EnumSet;
import java.util.Set;

/** What came of an act on a grant. The rules are the design's own (1.2, *ours*): no source has them, so none is cited. */
public sealed interface GrantOutcome {

    /** It was done; this is how the grant stands now. */
    record Done(Grant grant) implements GrantOutcome {}

    /** It was not, for every one of these reasons. */
    record Refused(Set<Reason> reasons) implements GrantOutcome {}

    /** Refused for one reason. */
    static GrantOutcome refused(Reason reason) {
        return new Refused(EnumSet.of(reason));
    }

    /** Why something was not done, and so what would make it possible. */
    enum Reason {
        /** Nobody proposes a role for themselves. */
        OWN_ROLE,
        /** A centre's role for a province, and the like. */
        NOT_HELD_FOR_THAT,
        /** More than a year ahead: propose it when the time comes. */
        FROM_TOO_FAR,
        UNTIL_TOO_EARLY,
        /** More than twenty years ahead: leave the end open. */
        UNTIL_TOO_FAR,
        ALREADY_PROPOSED,
        ALREADY_HELD,
        /** Who gets case data looks after accounts, or did so within the last day. */
        IS_ADMINISTRATOR,
        /** Who shall look after accounts has case data, or is about to. */
        HAS_CASE_DATA,
        OWN_PROPOSAL,
        /** An administrator, or one of yesterday, says no second yes to case data. */
        ADMINISTRATOR_CONFIRMS,
        NOT_YOURS_TO_CONFIRM,
        CODE_WRONG,
        /** A code is wanted, but when it was proposed there was somebody who could confirm: none was printed. */
        CODE_NEVER_PRINTED,
        /** Somebody was quicker, or it lapsed. */
        NO_LONGER_WAITING,
        /** Its end would come before its beginning. */
        TIME_OVER,
        REASON_MISSING,
        REASON_TOO_LONG,
        NOT_HELD,
        LAST_ADMINISTRATOR,
        /** Where ATRO is missing, a code from the log counts: nobody else makes room for it. */
        LAST_ATRO_OFFICER,
        NOT_YOURS_TO_SHORTEN,
        NOTHING_TO_SHORTEN,
        NOT_ENDED_BY_YOU,
        TOO_LATE,
        CHANGED_SINCE
    }
}
