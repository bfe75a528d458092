package org.spean.people;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.spean.access.GrantOutcome;

/** What came of an act on a post. The rules are the design's own (1.1, 1.2): no source has them, so none is cited. */
public sealed interface DesignationOutcome {

    /**
     * It was done.
     *
     * @param designation as it stands now
     * @param toCall those whom it concerns and who have no account: the program cannot tell them, so somebody rings them up
     */
    record Done(Designation designation, Set<PersonId> toCall) implements DesignationOutcome {}

    /**
     * It was not, for every one of these reasons.
     *
     * @param wrong what is wrong with what was typed, or with the moment
     * @param person what is wrong with a new person's name
     * @param reasons why the role that would follow cannot be given or taken
     * @param clash who is designated at that time
     */
    record Refused(
            Set<Wrong> wrong,
            Set<PersonOutcome.Wrong> person,
            Set<GrantOutcome.Reason> reasons,
            Optional<Designation> clash)
            implements DesignationOutcome {}

    /** Refused for one reason. */
    static DesignationOutcome refused(Wrong wrong) {
        return new Refused(EnumSet.of(wrong), Set.of(), Set.of(), Optional.empty());
    }

    /** Refused because the role cannot be given or taken. */
    static DesignationOutcome refused(Set<GrantOutcome.Reason> reasons) {
        return new Refused(Set.of(), Set.of(), reasons, Optional.empty());
    }

    /** What is wrong. */
    enum Wrong {
        PERSON_UNKNOWN,
        /** Holds the same role for the same already: nobody is both of a province's focal persons. */
        SERVES_THERE_ALREADY,
        /** More than sixty years ago. */
        FROM_TOO_EARLY,
        /** More than a year ahead. */
        FROM_TOO_FAR,
        UNTIL_BEFORE_FROM,
        /** It would be over today already. */
        UNTIL_OVER,
        /** More than twenty years ahead. */
        UNTIL_TOO_FAR,
        /** Somebody else holds it on the first day. */
        FROM_TAKEN,
        /** Somebody else comes before the last day. */
        UNTIL_TAKEN,
        /** Somebody was quicker: another person is proposed, and waits for the second yes. */
        PROPOSED_ALREADY,
        NOT_CAMBODIAN,
        /** There is nobody to take over from. */
        NO_HOLDER,
        /** A hand-over is entered on its day or later. */
        DAY_AHEAD,
        /** Whoever held it came later than that. */
        DAY_TOO_EARLY,
        SAME_PERSON,
        /** A deputy acts for somebody here, so needs an account. */
        NO_ACCOUNT,
        OWN_DEPUTY,
        /** It has ended, or was decided, by somebody quicker. */
        NOT_OPEN,
        NOTHING_TO_SHORTEN,
        NOT_YOURS_TO_SHORTEN,
        REASON_MISSING,
        REASON_TOO_LONG,
        /** Whoever handed over undoes it, nobody else. */
        NOT_YOURS_TO_UNDO,
        /** More than a day ago. */
        TOO_LATE,
        /** The new holder was confirmed, refused or ended. */
        DECIDED_SINCE,
        /** The new number was answered or marked. */
        PHONE_USED_SINCE,
        /** An absence or a deputy of the new holder was entered. */
        USED_SINCE
    }
}
