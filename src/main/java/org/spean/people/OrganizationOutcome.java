package org.spean.people;

import java.util.EnumSet;
import java.util.Set;

/** What came of an act on an organization, its programmes or the people to ask there. */
public sealed interface OrganizationOutcome {

    /** It was done, to this one. */
    record Done(OrganizationId id) implements OrganizationOutcome {}

    /** It was not, for every one of these reasons. */
    record Refused(Set<Wrong> wrong, Set<PersonOutcome.Wrong> person) implements OrganizationOutcome {}

    /** Refused for one reason. */
    static OrganizationOutcome refused(Wrong wrong) {
        return new Refused(EnumSet.of(wrong), Set.of());
    }

    /** What is wrong, each with its field. */
    enum Wrong {
        ENGLISH_MISSING,
        ENGLISH_TOO_LONG,
        KHMER_TOO_LONG,
        ACRONYM_TOO_LONG,
        KIND_UNKNOWN,
        /** Another organization that works has this name or acronym. */
        NAME_TAKEN,
        /** Somebody holds a post of it. */
        HOLDS_POSTS,
        /** The same one twice, or one that has ended. */
        NOT_TWO,
        /** More than a year ahead, or before it can have begun. */
        DAY_UNLIKELY,
        PROGRAMME_MISSING,
        PROGRAMME_TOO_LONG,
        UNTIL_BEFORE_FROM,
        WHAT_FOR_TOO_LONG,
        /** This person is there already. */
        CONTACT_KNOWN
    }
}
